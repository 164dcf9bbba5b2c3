package org.tideshift.scheduler.offers;

import java.time.Duration;

/**
 * The hard rules of one agent's time.
 *
 * @param hours the most paid time
 * @param shift how long a shift may be
 * @param minRest shifts less than this apart belong to one work day
 * @param maxShiftsDay the most shifts of a work day, at least 0
 */
public record WorkRules(HoursCap hours, ShiftLength shift, Duration minRest, int maxShiftsDay) {
  /** Refuses negative rest and counts. */
  public WorkRules {
    if (minRest.isNegative() || maxShiftsDay < 0) {
      throw new IllegalArgumentException(
          "min_rest and max_shifts_day must not be negative, but are "
              + minRest
              + " and "
              + maxShiftsDay
              + ".");
    }
  }

  /** Returns the rules of an agent of whom nothing is said: 40 h, 8 h, 1 to 8 h, 8 h rest, 2. */
  public static WorkRules standard() {
    return new WorkRules(
        new HoursCap(Duration.ofHours(40), Duration.ofHours(8)),
        new ShiftLength(Duration.ofHours(1), Duration.ofHours(8)),
        Duration.ofHours(8),
        2);
  }
}
