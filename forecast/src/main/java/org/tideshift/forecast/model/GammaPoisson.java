package org.tideshift.forecast.model;

/**
 * Counts whose rate itself varies: Poisson with a gamma-distributed rate (negative binomial) of
 * variance {@code mean + dispersion * mean^2}.
 *
 * <p>Quantiles are those of the mid-distribution function, interpolated between whole counts (Ma,
 * Genton and Parzen 2011), so that a range of a quiet queue can hold the share of outcomes it
 * promises. Above {@value #SMOOTH_FROM} contacts the counts are taken as gamma-distributed (Wilson
 * and Hilferty 1931).
 */
public final class GammaPoisson {
  private static final double SMOOTH_FROM = 40;

  private final double mean;
  private final double dispersion;

  /**
   * Counts around a mean.
   *
   * @param mean expected count, 0 or more
   * @param dispersion squared coefficient of variation of the rate, 0 or more
   */
  public GammaPoisson(double mean, double dispersion) {
    this.mean = mean;
    this.dispersion = Math.max(0, dispersion);
  }

  /** Count that is not exceeded with probability {@code level}; 0 or more, 0 at mean 0. */
  public double quantile(double level) {
    if (mean <= 0) {
      return 0;
    }
    return mean > SMOOTH_FROM ? smoothQuantile(level) : midQuantile(level);
  }

  /** Place of a count in this distribution, 0..1: the mid-distribution function. */
  public double place(double count) {
    if (mean <= 0) {
      return count > 0 ? 1 : 0.5;
    }
    return mean > SMOOTH_FROM ? smoothPlace(count) : midPlace(count);
  }

  private double smoothShape() {
    return 1 / (dispersion + 1 / mean);
  }

  private double smoothQuantile(double level) {
    double ninth = 1 / (9 * smoothShape());
    double root = 1 - ninth + Normal.quantile(level) * Math.sqrt(ninth);
    return root <= 0 ? 0 : mean * root * root * root;
  }

  private double smoothPlace(double count) {
    double ninth = 1 / (9 * smoothShape());
    return Normal.cumulative((Math.cbrt(count / mean) - 1 + ninth) / Math.sqrt(ninth));
  }

  private double midQuantile(double level) {
    double probability = zeroProbability();
    double below = 0;
    double place = probability / 2;
    if (level <= place) {
      return 0;
    }
    for (int count = 0; ; count++) {
      double next = probability * ratio(count);
      double nextPlace = below + probability + next / 2;
      if (nextPlace >= level || next < 1e-12) {
        double step = nextPlace - place;
        return step > 0 ? count + Math.min(1, (level - place) / step) : count;
      }
      below += probability;
      probability = next;
      place = nextPlace;
    }
  }

  private double midPlace(double count) {
    double probability = zeroProbability();
    double below = 0;
    for (int at = 0; at < count && (probability > 1e-12 || at < mean); at++) {
      below += probability;
      probability *= ratio(at);
    }
    return Math.min(1, below + probability / 2);
  }

  private double zeroProbability() {
    return dispersion < 1e-9
        ? Math.exp(-mean)
        : Math.exp(-Math.log1p(dispersion * mean) / dispersion);
  }

  /** Probability of {@code count + 1} over that of {@code count}. */
  private double ratio(int count) {
    return mean * (1 + dispersion * count) / ((1 + dispersion * mean) * (count + 1));
  }
}
