package org.tideshift.forecast.model.trees;

/** Gradients and curvatures of one node by bin of one feature, and the best cut between them. */
final class Split {
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

  /** Tries all cuts of one feature; the sums of the node's bins stand from {@code from} on. */
  void tryFeature(int feature, double[] gradients, double[] curvatures, int from) {
    double allGradient = 0;
    double allCurvature = 0;
    for (int bin = from; bin < from + Cuts.MOST_BINS; bin++) {
      allGradient += gradients[bin];
      allCurvature += curvatures[bin];
    }
    double whole = worth(allGradient, allCurvature);
    double gradient = 0;
    double curvature = 0;
    for (int bin = 0; bin < Cuts.MOST_BINS - 1; bin++) {
      gradient += gradients[from + bin];
      curvature += curvatures[from + bin];
      if (curvature >= leastCurvature && allCurvature - curvature >= leastCurvature) {
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
