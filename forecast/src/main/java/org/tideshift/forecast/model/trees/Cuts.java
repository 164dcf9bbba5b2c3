package org.tideshift.forecast.model.trees;

import java.util.Arrays;

/** Cuts a feature into bins that hold about equally many rows. */
public final class Cuts {
  /** Most bins of a feature. */
  public static final int MOST_BINS = 64;

  private final double[] cuts;

  private Cuts(double[] cuts) {
    this.cuts = cuts;
  }

  /**
   * Cuts at quantiles of the values.
   *
   * @param values finite; may hold equal ones, which share a bin
   * @param bins number of bins wanted, 2 to {@value #MOST_BINS}
   */
  public static Cuts ofQuantiles(double[] values, int bins) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] cuts = new double[bins - 1];
    int count = 0;
    for (int cut = 1; cut < bins && sorted.length > 0; cut++) {
      double value = sorted[(int) ((long) cut * sorted.length / bins)];
      if (value > sorted[0] && (count == 0 || value > cuts[count - 1])) {
        cuts[count++] = value;
      }
    }
    return new Cuts(Arrays.copyOf(cuts, count));
  }

  /** The bin of a value: the number of cuts at or below it. */
  public int binOf(double value) {
    int place = Arrays.binarySearch(cuts, value);
    return place >= 0 ? place + 1 : -place - 1;
  }
}
