package org.tideshift.scheduler.replay;

import java.util.random.RandomGenerator;

/** How the handle times of contacts scatter about their mean. */
public sealed interface HandleTimes {

  /** A draw with mean 1, above 0. */
  double draw(RandomGenerator random);

  /** Exponential: what Erlang's formulas assume. */
  record Exponential() implements HandleTimes {
    @Override
    public double draw(RandomGenerator random) {
      return random.nextExponential();
    }
  }

  /**
   * Lognormal: what call centres measure (Brown et al. 2005).
   *
   * @param variation standard deviation over mean, above 0, up to 10
   */
  record Lognormal(double variation) implements HandleTimes {
    private static final double MOST = 10;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException where the variation is outside it
     */
    public Lognormal {
      if (!(variation > 0 && variation <= MOST)) {
        throw new IllegalArgumentException(
            "variation is " + variation + ", valid: above 0, up to " + MOST);
      }
    }

    @Override
    public double draw(RandomGenerator random) {
      double variance = StrictMath.log1p(variation * variation);
      return StrictMath.exp(Math.sqrt(variance) * random.nextGaussian() - variance / 2);
    }
  }
}
