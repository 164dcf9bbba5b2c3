package org.tideshift.scheduler.marketplace;

import java.util.List;
import org.apache.commons.math3.special.Beta;

/**
 * How many observations a prior is worth: few where agents differ much from what was thought of
 * them, many where they do not. Of some strengths in equal ratios the one that makes the evidence
 * most likely under the beta-binomial distribution, with a leaning towards the usual one that
 * decides while little was seen.
 */
final class PriorStrength {
  /** What a prior is worth as long as nothing else is known. */
  static final double USUAL = 10;

  private static final double LEAST = 1;
  private static final double MOST = 500;
  private static final double RATIO = 1.2;

  private PriorStrength() {}

  static double of(List<Belief> beliefs) {
    double best = USUAL;
    double bestValue = logLikelihood(beliefs, USUAL);
    for (double strength = LEAST; strength <= MOST; strength *= RATIO) {
      double value = logLikelihood(beliefs, strength);
      if (value > bestValue) {
        best = strength;
        bestValue = value;
      }
    }
    return best;
  }

  private static double logLikelihood(List<Belief> beliefs, double strength) {
    double distance = StrictMath.log(strength / USUAL);
    double sum = -distance * distance / 2;
    for (Belief one : beliefs) {
      double alpha = strength * one.mean();
      double beta = strength * (1 - one.mean());
      if (one.evidence().trials() > 0 && alpha > 0 && beta > 0) {
        sum +=
            Beta.logBeta(alpha + one.evidence().successes(), beta + one.evidence().failures())
                - Beta.logBeta(alpha, beta);
      }
    }
    return sum;
  }
}
