package org.tideshift.scheduler.marketplace;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.scheduler.staffing.HourOfWeek;

/**
 * How far seats were filled.
 *
 * @param seats seats offered to anybody, each once however many compete for it
 * @param filled those that somebody holds or has worked
 */
public record SeatFill(long seats, long filled) {
  /** Returns both together. */
  public SeatFill plus(SeatFill other) {
    return new SeatFill(seats + other.seats, filled + other.filled);
  }

  /**
   * Returns the seats of each hour of the local week, from Monday.
   *
   * @param byStart seats by the moment at which they start
   * @param zone the zone of the hours of the week
   */
  public static Map<HourOfWeek, SeatFill> byHour(Map<Instant, SeatFill> byStart, ZoneId zone) {
    Map<HourOfWeek, SeatFill> byHour =
        new TreeMap<>(Comparator.comparing(HourOfWeek::day).thenComparing(HourOfWeek::hour));
    byStart.forEach(
        (start, fill) -> {
          ZonedDateTime local = start.atZone(zone);
          byHour.merge(new HourOfWeek(local.getDayOfWeek(), local.getHour()), fill, SeatFill::plus);
        });
    return byHour;
  }
}
