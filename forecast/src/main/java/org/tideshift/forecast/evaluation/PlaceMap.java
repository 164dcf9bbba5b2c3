package org.tideshift.forecast.evaluation;

/**
 * Where outcomes fell in their promised distributions, as a histogram of places 0..1: from a
 * promised probability to the place that held it.
 */
final class PlaceMap {
  private static final int BINS = 512;

  private final int[] upTo = new int[BINS];
  private double days;

  /** Adds an outcome; {@link #held} answers once {@link #sum} has been called. */
  void add(double place, double daysPerOutcome) {
    upTo[Math.min(BINS - 1, (int) (place * BINS))]++;
    days += daysPerOutcome;
  }

  /** Ends adding; to be called once. */
  void sum() {
    for (int bin = 1; bin < BINS; bin++) {
      upTo[bin] += upTo[bin - 1];
    }
  }

  /** Days of outcomes behind it. */
  double days() {
    return days;
  }

  /** The place that a share {@code level} of the outcomes did not exceed; the level if none is. */
  double held(double level) {
    int total = upTo[BINS - 1];
    if (total == 0) {
      return level;
    }
    double wanted = Math.min(level * total, total);
    int bin = firstHolding(Math.max(1, (int) Math.ceil(wanted)));
    int below = bin == 0 ? 0 : upTo[bin - 1];
    return (bin + Math.max(0, wanted - below) / (upTo[bin] - below)) / BINS;
  }

  private int firstHolding(int count) {
    int low = 0;
    int high = BINS - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] >= count) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
