package org.tideshift.benchmarks.forecast;

import java.util.SplittableRandom;

/** Random numbers of some distributions. */
final class Draw {
  private Draw() {}

  static double normal(SplittableRandom random) {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  static double between(SplittableRandom random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** A factor around 1 with a standard deviation of the logarithm. */
  static double factor(SplittableRandom random, double spread) {
    return StrictMath.exp(spread * normal(random));
  }

  /** A factor of mean 1 and a small variance; a log-normal one is as good as a gamma one here. */
  static double gamma(SplittableRandom random, double variance) {
    return StrictMath.exp(Math.sqrt(variance) * normal(random) - variance / 2);
  }

  static int poisson(SplittableRandom random, double mean) {
    if (mean > 60) {
      return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
    }
    double limit = StrictMath.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  static int binomial(SplittableRandom random, int count, double share) {
    if (count > 200) {
      double sigma = Math.sqrt(count * share * (1 - share));
      return (int) Math.max(0, Math.min(count, Math.round(count * share + sigma * normal(random))));
    }
    int hits = 0;
    for (int one = 0; one < count; one++) {
      hits += random.nextDouble() < share ? 1 : 0;
    }
    return hits;
  }
}
