package org.tideshift.forecast.evaluation;

/** How far ahead a day lies, in bands of a week; all from the fourth week on share the last. */
final class Leads {
  /** Number of bands. */
  static final int BANDS = 4;

  private Leads() {}

  static int band(int daysAhead) {
    return Math.max(0, Math.min(BANDS - 1, daysAhead / 7));
  }
}
