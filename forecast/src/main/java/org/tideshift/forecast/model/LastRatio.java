package org.tideshift.forecast.model;

import java.util.OptionalDouble;

/**
 * An exponentially weighted ratio whose memory is learnt: the half-life that foretold the following
 * weeks best. A busy queue follows every change; a quiet one, whose changes are chance, forgets
 * slowly.
 */
final class LastRatio {
  private static final double[] HALF_LIVES = {14, 28, 56, 112, 224};
  private static final int AHEAD_DAYS = 28;
  private static final int LEAST_DAYS = 28;

  private final double[] above;
  private final double[] below;

  private LastRatio(double[] above, double[] below) {
    this.above = above;
    this.below = below;
  }

  /** The ratio after the last day; empty where nothing is known. */
  static OptionalDouble of(double[] above, double[] below) {
    LastRatio ratio = new LastRatio(above, below);
    double best = HALF_LIVES[0];
    double least = Double.POSITIVE_INFINITY;
    for (double halfLife : HALF_LIVES) {
      double misfit = ratio.misfit(halfLife);
      if (misfit < least) {
        least = misfit;
        best = halfLife;
      }
    }
    return ratio.last(best);
  }

  private double misfit(double halfLife) {
    double decay = Math.pow(0.5, 1 / halfLife);
    double[] sums = new double[2];
    double[] ahead = new double[2];
    double misfit = 0;
    for (int day = 0; day < Math.min(AHEAD_DAYS, above.length); day++) {
      ahead[0] += above[day];
      ahead[1] += below[day];
    }
    for (int day = 0; day + AHEAD_DAYS < above.length; day++) {
      sums[0] = decay * sums[0] + above[day];
      sums[1] = decay * sums[1] + below[day];
      ahead[0] += above[day + AHEAD_DAYS] - above[day];
      ahead[1] += below[day + AHEAD_DAYS] - below[day];
      if (day >= LEAST_DAYS && sums[0] > 0 && ahead[1] > 0) {
        double error = ahead[0] / ahead[1] / (sums[0] / sums[1]) - 1;
        misfit += ahead[1] * error * error;
      }
    }
    return misfit;
  }

  private OptionalDouble last(double halfLife) {
    double decay = Math.pow(0.5, 1 / halfLife);
    double sumAbove = 0;
    double sumBelow = 0;
    for (int day = 0; day < above.length; day++) {
      sumAbove = decay * sumAbove + above[day];
      sumBelow = decay * sumBelow + below[day];
    }
    return sumBelow > 0 ? OptionalDouble.of(sumAbove / sumBelow) : OptionalDouble.empty();
  }
}
