package org.tideshift.scheduler.staffing;

import java.time.DayOfWeek;
import java.time.LocalDateTime;

/**
 * An hour of the local week.
 *
 * @param day the day
 * @param hour 0..23
 */
public record HourOfWeek(DayOfWeek day, int hour) {

  /** Hours in a week, clock changes aside. */
  static final int COUNT = 168;

  /** The hour at a position from Monday midnight, 0..167. */
  static HourOfWeek at(int index) {
    return new HourOfWeek(DayOfWeek.of(index / 24 + 1), index % 24);
  }

  /** The position of a local time. */
  static int indexOf(LocalDateTime local) {
    return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
  }
}
