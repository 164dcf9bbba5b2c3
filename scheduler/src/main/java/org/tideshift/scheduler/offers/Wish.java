package org.tideshift.scheduler.offers;

import java.util.Locale;

/**
 * What the lowest level of a plan's score adds up, each with the points it costs by default. Points
 * only decide between plans that are equal on every level above.
 */
public enum Wish {
  /** Points for each unit of pay; the unit is that of {@code hourly_rate}. */
  PAY(1),
  /** Points for each hour outside the windows that the agent prefers, where there are any. */
  PREFERRED_WINDOWS(100),
  /** Points for each hour outside the groups that the agent prefers, where there are any. */
  PREFERRED_GROUPS(100),
  /** Points for each hour of a week below {@code desired_hours_week}. */
  DESIRED_HOURS_WEEK(50),
  /** Points for each hour of a week below {@code min_hours_week}. */
  MIN_HOURS_WEEK(200),
  /**
   * Points times {@code unmet² / desired}, in hours of a week: the first hour of somebody who has
   * none counts most, so that hours go to who has the least part of what they want.
   */
  FAIRNESS(50),
  /** Points for each offer, so that few long shifts come before many short ones. */
  FRAGMENTS(1000),
  /** Points for each offer published before that no longer stands though it still could. */
  CHANGE(1000);

  private final double usualPoints;

  Wish(double usualPoints) {
    this.usualPoints = usualPoints;
  }

  /** Returns the name in configuration and documentation. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the points where nothing else is configured. */
  public double usualPoints() {
    return usualPoints;
  }
}
