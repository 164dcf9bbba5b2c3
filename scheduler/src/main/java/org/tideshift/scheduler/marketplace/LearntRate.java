package org.tideshift.scheduler.marketplace;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * What is known of a rate: a beta distribution.
 *
 * @param alpha successes, those thought likely beforehand included; above 0
 * @param beta failures likewise; above 0
 */
public record LearntRate(double alpha, double beta) {
  /** Below so many pseudo-observations on one side the distribution is a point at 0 or 1. */
  private static final double POINT = 1e-3;

  /** Refuses what is no beta distribution. */
  public LearntRate {
    if (!(alpha > 0 && beta > 0)) {
      throw new IllegalArgumentException(
          "alpha and beta must be above 0, but are " + alpha + " and " + beta + ".");
    }
  }

  /** Returns the expected rate, 0..1. */
  public double mean() {
    return alpha / (alpha + beta);
  }

  /**
   * Returns the rate that is not exceeded with the probability, 0..1.
   *
   * @param probability above 0, below 1
   */
  public double quantile(double probability) {
    if (Math.min(alpha, beta) < POINT) {
      return mean();
    }
    return new BetaDistribution(null, alpha, beta).inverseCumulativeProbability(probability);
  }
}
