package org.tideshift.scheduler.offers;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * Seven local days; 167 to 169 hours where a clock change falls in.
 *
 * @param zone the workspace's zone
 * @param starts the day on which a week starts, at 00:00
 */
public record WorkWeek(ZoneId zone, DayOfWeek starts) {
  /** Returns the first local day of the week in which the instant lies. */
  public LocalDate weekOf(Instant instant) {
    return instant.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(starts));
  }

  /** Returns the instant at which the week that begins on the day starts. */
  public Instant startOf(LocalDate firstDay) {
    return firstDay.atStartOfDay(zone).toInstant();
  }
}
