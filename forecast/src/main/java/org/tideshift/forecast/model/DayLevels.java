package org.tideshift.forecast.model;

/** The level of demand day by day: smooth in the past, extrapolated beyond the origin. */
interface DayLevels {
  /** Level of a day; {@code epochDay} may lie before, in or after the history; above or at 0. */
  double at(int epochDay);

  /** The part of it that returns with the calendar: year and month; 1 where none was learnt. */
  default double season(int epochDay) {
    return 1;
  }
}
