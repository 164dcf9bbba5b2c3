package org.tideshift.scheduler.staffing;

/**
 * The most even way to do work between its arrival and its deadline: the taut string between the
 * curve of work arrived and the curve of work due (Modigliani and Hohn 1955; Yao, Demers and
 * Shenker 1995). No other way in time has a lower peak.
 */
final class LevelWork {

  private LevelWork() {}

  /**
   * Pulls the string.
   *
   * @param arrived work arrived up to the end of each interval, not decreasing
   * @param due work due by the end of each interval, at most {@code arrived}; equal at the end
   * @return work done up to the end of each interval
   */
  static double[] done(double[] arrived, double[] due) {
    double[] done = new double[arrived.length];
    int at = 0;
    double value = 0;
    while (at < done.length) {
      Stretch stretch = Stretch.from(at, value, arrived, due);
      for (int i = at; i < stretch.end(); i++) {
        done[i] = value + stretch.slope() * (i - at + 1);
      }
      value = done[stretch.end() - 1];
      at = stretch.end();
    }
    return done;
  }

  /** A straight piece of the string. */
  private record Stretch(int end, double slope) {

    static Stretch from(int at, double value, double[] arrived, double[] due) {
      double highest = Double.POSITIVE_INFINITY;
      double lowest = 0;
      int highestAt = at + 1;
      int lowestAt = at + 1;
      for (int i = at; i < arrived.length; i++) {
        double mayAtMost = (arrived[i] - value) / (i - at + 1);
        double mustAtLeast = (due[i] - value) / (i - at + 1);
        if (mustAtLeast > highest) {
          return new Stretch(highestAt, highest);
        }
        if (mayAtMost < lowest) {
          return new Stretch(lowestAt, lowest);
        }
        if (mayAtMost <= highest) {
          highest = mayAtMost;
          highestAt = i + 1;
        }
        if (mustAtLeast >= lowest) {
          lowest = mustAtLeast;
          lowestAt = i + 1;
        }
      }
      return new Stretch(lowestAt, lowest);
    }
  }
}
