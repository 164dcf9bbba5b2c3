package org.tideshift.forecast.model;

import java.util.Arrays;

/** Weights that keep a storm or a stadium concert out of the level (Huber 1964). */
final class RobustDays {
  private static final double TOLERANCE = 2.0;
  private static final double HUGE = 8;
  private static final int AROUND_DAYS = 14;
  private static final int ENOUGH_AROUND = 7;

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

  /**
   * Weights before anything is expected: ordinary days count, unless they are so far above the
   * median of the weeks around that a level fitted with them would make their neighbours look odd.
   */
  static double[] first(double[] totals, boolean[] ordinary) {
    double[] weights = new double[totals.length];
    for (int day = 0; day < weights.length; day++) {
      weights[day] = ordinary[day] && totals[day] <= HUGE * around(totals, ordinary, day) ? 1 : 0;
    }
    return weights;
  }

  /** Median of the ordinary days with contacts two weeks to either side; no bound where few are. */
  private static double around(double[] totals, boolean[] ordinary, int middle) {
    int from = Math.max(0, middle - AROUND_DAYS);
    int to = Math.min(totals.length, middle + AROUND_DAYS + 1);
    double[] near = new double[to - from];
    int count = 0;
    for (int day = from; day < to; day++) {
      if (ordinary[day] && totals[day] > 0) {
        near[count++] = totals[day];
      }
    }
    Arrays.sort(near, 0, count);
    return count < ENOUGH_AROUND ? Double.POSITIVE_INFINITY : near[count / 2];
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
