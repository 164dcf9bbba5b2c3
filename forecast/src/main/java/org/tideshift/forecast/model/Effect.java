package org.tideshift.forecast.model;

/** A mean of noisy observations, shrunk to 0 as if it were drawn around 0. */
final class Effect {
  private double precision;
  private double sum;

  /** Adds an observation of a variance above 0. */
  void add(double observation, double variance) {
    precision += 1 / variance;
    sum += observation / variance;
  }

  /** Posterior mean when effects of this sort spread around 0 with {@code priorVariance}. */
  double shrunk(double priorVariance) {
    return sum / (precision + 1 / priorVariance);
  }

  /** Posterior variance under the same prior. */
  double posteriorVariance(double priorVariance) {
    return 1 / (precision + 1 / priorVariance);
  }
}
