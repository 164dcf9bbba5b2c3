package org.tideshift.scheduler.offers;

import java.time.Duration;

/**
 * The most paid time of an agent.
 *
 * @param week in a work week, which is seven local days of the workspace's zone
 * @param day in a work day, which is a chain of shifts less than the agent's rest apart
 */
public record HoursCap(Duration week, Duration day) {
  /** Refuses negative time. */
  public HoursCap {
    if (week.isNegative() || day.isNegative()) {
      throw new IllegalArgumentException(
          "Hours must not be negative, but are " + week + " a week and " + day + " a day.");
    }
  }
}
