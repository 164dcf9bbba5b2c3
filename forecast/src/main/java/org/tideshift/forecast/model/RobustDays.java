package org.tideshift.forecast.model;

import java.util.Arrays;

/** Weights that keep a storm or a stadium concert out of the level (Huber 1964). */
final class RobustDays {
  private static final double TOLERANCE = 2.0;

  private RobustDays() {}

  /**
   * Weight of every day, 1 where its total is plausible, less the further it is off.
   *
   * @param totals contacts of the days
   * @param expected expected contacts; days at 0 get weight 0
   * @param ordinary days that may count at all
   */
  static double[] weights(double[] totals, double[] expected, boolean[] ordinary) {
    double spread = spread(totals, expected, ordinary);
    double[] weights = new double[totals.length];
    for (int day = 0; day < weights.length; day++) {
      if (ordinary[day] && expected[day] > 0) {
        double sigma = Math.sqrt(expected[day] + spread * expected[day] * expected[day]);
        double score = Math.abs(totals[day] - expected[day]) / sigma;
        weights[day] = score <= TOLERANCE ? 1 : TOLERANCE / score * TOLERANCE / score;
      }
    }
    return weights;
  }

  /** Squared relative spread of day totals beyond Poisson, from the median absolute error. */
  static double spread(double[] totals, double[] expected, boolean[] ordinary) {
    double[] errors = new double[totals.length];
    int count = 0;
    double poisson = 0;
    for (int day = 0; day < errors.length; day++) {
      if (ordinary[day] && expected[day] > 0) {
        errors[count++] = Math.abs(totals[day] / expected[day] - 1);
        poisson += 1 / expected[day];
      }
    }
    if (count == 0) {
      return 0.01;
    }
    Arrays.sort(errors, 0, count);
    double sigma = 1.4826 * errors[count / 2];
    return Math.max(1e-4, sigma * sigma - poisson / count);
  }
}
