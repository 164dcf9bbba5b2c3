package org.tideshift.forecast.model.trees;

/** The best cut of one node, found in sums of gradients and curvatures by bin of each feature. */
final class Split {
  /** Numbers that the histogram of one feature takes: two a bin. */
  static final int STRIDE = 2 * Cuts.MOST_BINS;

  private final double ridge;
  private final double leastCurvature;
  private double bestGain;
  private int bestFeature;
  private int bestBin;

  /**
   * Looks for a split.
   *
   * @param leastGain what a split must be worth
   * @param ridge curvature that pulls a leaf to 0
   * @param leastCurvature curvature that each side must have
   */
  Split(double leastGain, double ridge, double leastCurvature) {
    this.bestGain = leastGain;
    this.ridge = ridge;
    this.leastCurvature = leastCurvature;
    this.bestFeature = -1;
  }

  /**
   * Tries all cuts of one feature.
   *
   * @param sums gradient and curvature in turn, bin after bin
   * @param from where those of the node's and feature's first bin stand
   */
  void tryFeature(int feature, double[] sums, int from) {
    double allGradient = 0;
    double allCurvature = 0;
    for (int at = from; at < from + STRIDE; at += 2) {
      allGradient += sums[at];
      allCurvature += sums[at + 1];
    }
    double whole = worth(allGradient, allCurvature);
    double gradient = 0;
    double curvature = 0;
    for (int bin = 0; bin < Cuts.MOST_BINS - 1; bin++) {
      double own = sums[from + 2 * bin + 1];
      gradient += sums[from + 2 * bin];
      curvature += own;
      if (own > 0 && curvature >= leastCurvature && allCurvature - curvature >= leastCurvature) {
        double gain =
            worth(gradient, curvature)
                + worth(allGradient - gradient, allCurvature - curvature)
                - whole;
        if (gain > bestGain) {
          bestGain = gain;
          bestFeature = feature;
          bestBin = bin;
        }
      }
    }
  }

  private double worth(double gradient, double curvature) {
    return gradient * gradient / (2 * (curvature + ridge));
  }

  boolean isFound() {
    return bestFeature >= 0;
  }

  int feature() {
    return bestFeature;
  }

  int bin() {
    return bestBin;
  }
}
