package org.tideshift.forecast.evaluation;

/**
 * Where outcomes fell in their promised distributions, as a histogram of places 0..1: from a
 * promised probability to the place that held it.
 */
final class PlaceMap {
  private static final int BINS = 512;

  private final int[] counts = new int[BINS];
  private int total;
  private double days;

  /** Adds an outcome. */
  void add(double place, double daysPerOutcome) {
    counts[Math.min(BINS - 1, (int) (place * BINS))]++;
    total++;
    days += daysPerOutcome;
  }

  /** Days of outcomes behind it. */
  double days() {
    return days;
  }

  /** The place that a share {@code level} of the outcomes did not exceed; the level if none is. */
  double held(double level) {
    double wanted = level * total;
    double below = 0;
    for (int bin = 0; bin < BINS && total > 0; bin++) {
      if (below + counts[bin] >= wanted && counts[bin] > 0) {
        return (bin + (wanted - below) / counts[bin]) / BINS;
      }
      below += counts[bin];
    }
    return level;
  }
}
