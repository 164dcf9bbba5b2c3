package org.tideshift.benchmarks.forecast;

/** Sums of errors of one method on one series. */
final class Scores {
  private static final double[] LEVELS = {0.1, 0.5, 0.9};

  private double absolute;
  private double contacts;
  private double holidayAbsolute;
  private double holidayContacts;
  private double pinball;
  private double inside;
  private double intervals;
  private double holidayInside;
  private double holidayIntervals;

  void add(double actual, double mean, double[] quantiles, boolean holiday) {
    double error = Math.abs(mean - actual);
    absolute += error;
    contacts += actual;
    holidayAbsolute += holiday ? error : 0;
    holidayContacts += holiday ? actual : 0;
    for (int level = 0; level < LEVELS.length; level++) {
      double miss = actual - quantiles[level];
      pinball += Math.max(LEVELS[level] * miss, (LEVELS[level] - 1) * miss);
    }
    boolean isInside = actual >= quantiles[0] && actual <= quantiles[2];
    inside += isInside ? 1 : 0;
    intervals++;
    holidayInside += holiday && isInside ? 1 : 0;
    holidayIntervals += holiday ? 1 : 0;
  }

  void add(Scores other) {
    absolute += other.absolute;
    contacts += other.contacts;
    holidayAbsolute += other.holidayAbsolute;
    holidayContacts += other.holidayContacts;
    pinball += other.pinball;
    inside += other.inside;
    intervals += other.intervals;
    holidayInside += other.holidayInside;
    holidayIntervals += other.holidayIntervals;
  }

  double wape() {
    return absolute / contacts;
  }

  double holidayWape() {
    return holidayAbsolute / holidayContacts;
  }

  double pinball() {
    return pinball / contacts;
  }

  double coverage() {
    return inside / intervals;
  }

  double holidayCoverage() {
    return holidayInside / holidayIntervals;
  }
}
