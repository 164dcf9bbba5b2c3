package org.tideshift.forecast.cleansing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.demand.Queue;

/**
 * What the calendar and the planner know of unusual days.
 *
 * @param zone whose clock tells days and times of day
 * @param holidays public holidays, local dates
 * @param specialDays the planner's special days, of all queues
 */
public record KnownDays(ZoneId zone, Set<LocalDate> holidays, List<SpecialDay> specialDays) {
  // Black Friday and Cyber Monday follow Thanksgiving by one and four days.
  private static final int HOLIDAY_REACH_DAYS = 4;
  // What a launch or a campaign stirs up goes on for weeks.
  private static final int EVENT_ECHO_DAYS = 28;

  /** Copies the collections. */
  public KnownDays {
    holidays = Set.copyOf(holidays);
    specialDays = List.copyOf(specialDays);
  }

  /** Nothing is known but the zone. */
  public static KnownDays none(ZoneId zone) {
    return new KnownDays(zone, Set.of(), List.of());
  }

  /** The same, with only those special days that concern {@code queue}. */
  KnownDays of(Queue queue) {
    return new KnownDays(
        zone, holidays, specialDays.stream().filter(day -> day.reach().includes(queue)).toList());
  }

  /** The planner's outages. */
  List<SpecialDay> outages() {
    return specialDays.stream().filter(day -> day.kind() == SpecialDayKind.OUTAGE).toList();
  }

  /** Whether demand may be unusual on this local day for a reason that is known. */
  boolean isUnusual(LocalDate day) {
    for (int shift = -HOLIDAY_REACH_DAYS; shift <= HOLIDAY_REACH_DAYS; shift++) {
      if (holidays.contains(day.plusDays(shift))) {
        return true;
      }
    }
    return specialDays.stream().anyMatch(special -> touches(special, day));
  }

  private boolean touches(SpecialDay special, LocalDate day) {
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
    Instant echoEnd =
        switch (special.kind()) {
          case LAUNCH, CAMPAIGN, AI_RELEASE ->
              special.end().atZone(zone).plusDays(EVENT_ECHO_DAYS).toInstant();
          case HOLIDAY, OUTAGE, CLOSED -> special.end();
        };
    return special.start().isBefore(to) && echoEnd.isAfter(from);
  }
}
