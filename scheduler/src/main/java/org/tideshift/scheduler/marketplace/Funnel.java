package org.tideshift.scheduler.marketplace;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tideshift.scheduler.marketplace.Outcome.Refused;
import org.tideshift.scheduler.marketplace.Outcome.Waitlisted;
import org.tideshift.scheduler.staffing.HourOfWeek;

/**
 * How far offers came.
 *
 * @param events events that count, by kind; a claim that had to wait is one
 * @param waitlisted claims that had to wait, whatever became of them
 * @param refused events that changed nothing
 * @param byHour seats and how many of them were filled, by hour of the local week
 */
public record Funnel(
    Map<EventKind, Long> events, long waitlisted, long refused, Map<HourOfWeek, Fill> byHour) {
  private static final Comparator<HourOfWeek> BY_WEEK =
      Comparator.comparing(HourOfWeek::day).thenComparing(HourOfWeek::hour);

  /** Copies the maps. */
  public Funnel {
    events = Collections.unmodifiableMap(new EnumMap<>(events));
    Map<HourOfWeek, Fill> sorted = new TreeMap<>(BY_WEEK);
    sorted.putAll(byHour);
    byHour = Collections.unmodifiableMap(sorted);
  }

  /**
   * Seats of an hour.
   *
   * @param seats seats offered to anybody, shifts that start in the hour
   * @param filled those that somebody holds or has worked
   */
  public record Fill(long seats, long filled) {
    Fill plus(Fill other) {
      return new Fill(seats + other.seats, filled + other.filled);
    }
  }

  /**
   * Returns the funnel of a settlement.
   *
   * @param zone the zone of the hours of the week
   */
  public static Funnel of(Settlement settlement, ZoneId zone) {
    Map<EventKind, Long> events = new EnumMap<>(EventKind.class);
    for (EventKind kind : EventKind.values()) {
      events.put(kind, 0L);
    }
    long waitlisted = 0;
    long refused = 0;
    for (SettledEvent one : settlement.events()) {
      if (one.outcome() instanceof Refused) {
        refused++;
      } else {
        events.merge(one.event().kind(), 1L, Long::sum);
        waitlisted += one.outcome() instanceof Waitlisted ? 1 : 0;
      }
    }
    return new Funnel(events, waitlisted, refused, fill(settlement.offers(), zone));
  }

  /**
   * Returns how many seats were offered and filled in each hour of the local week, from Monday.
   *
   * @param zone the zone of the hours of the week
   */
  public static Map<HourOfWeek, Fill> fill(Collection<OfferStatus> offers, ZoneId zone) {
    Map<HourOfWeek, Fill> byHour = new TreeMap<>(BY_WEEK);
    Set<String> offered = new HashSet<>();
    for (OfferStatus one : offers) {
      Seat seat = one.offer().seat();
      boolean published =
          one.state() != OfferState.NOT_OFFERED && one.state() != OfferState.WITHDRAWN;
      long seats = published && offered.add(seat.seatId()) ? 1 : 0;
      long filled = one.state().takesTime() ? 1 : 0;
      ZonedDateTime start = seat.span().start().atZone(zone);
      byHour.merge(
          new HourOfWeek(start.getDayOfWeek(), start.getHour()),
          new Fill(seats, filled),
          Fill::plus);
    }
    return byHour;
  }
}
