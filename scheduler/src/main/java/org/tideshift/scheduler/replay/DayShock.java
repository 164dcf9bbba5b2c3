package org.tideshift.scheduler.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A level that each local day has of its own, the same for all queues: contacts expected are
 * multiplied by a lognormal factor of mean 1. Counts that came are left as they are.
 *
 * @param deviation standard deviation of the factor's logarithm, 0 to 1
 * @param zone the zone whose days are meant
 */
public record DayShock(double deviation, ZoneId zone) {
  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException where the deviation is outside it
   */
  public DayShock {
    if (!(deviation >= 0 && deviation <= 1)) {
      throw new IllegalArgumentException("day shock is " + deviation + ", valid: 0 to 1");
    }
  }

  /** The factor of the local day that {@code moment} falls on. */
  double factorAt(Instant moment, Luck luck) {
    long day = LocalDate.ofInstant(moment, zone).toEpochDay();
    double normal = luck.ofDay(day).nextGaussian();
    return StrictMath.exp(deviation * normal - deviation * deviation / 2);
  }
}
