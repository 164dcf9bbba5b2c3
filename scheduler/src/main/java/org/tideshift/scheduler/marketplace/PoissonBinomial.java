package org.tideshift.scheduler.marketplace;

import java.util.Arrays;
import java.util.List;

/**
 * How many of several agents come, each with a probability of their own and independent of the
 * others: the Poisson-binomial distribution, exact, built up agent by agent.
 */
public final class PoissonBinomial {
  /** The probability of each number who come. */
  private double[] mass = {1};

  private double mean;

  /** Starts with nobody. */
  public PoissonBinomial() {}

  /** Returns the distribution of agents with these probabilities. */
  public static PoissonBinomial of(List<Double> probabilities) {
    PoissonBinomial distribution = new PoissonBinomial();
    probabilities.forEach(distribution::add);
    return distribution;
  }

  /**
   * Adds an agent.
   *
   * @param probability that the agent comes, 0..1
   */
  public void add(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be 0..1, but is " + probability + ".");
    }
    double[] next = Arrays.copyOf(mass, mass.length + 1);
    for (int i = mass.length; i >= 0; i--) {
      double stays = i < mass.length ? mass[i] * (1 - probability) : 0;
      next[i] = stays + (i > 0 ? mass[i - 1] * probability : 0);
    }
    mass = next;
    mean += probability;
  }

  /** Returns how many are expected. */
  public double mean() {
    return mean;
  }

  /** Returns the probability that fewer come than required, 0..1. */
  public double probabilityBelow(double required) {
    return sum(0, (int) Math.min(mass.length, Math.ceil(required)));
  }

  /** Returns the probability that more come than required, a fraction of one not counted, 0..1. */
  public double probabilityAbove(double required) {
    return sum((int) Math.min(mass.length, Math.ceil(required) + 1), mass.length);
  }

  /** Returns how many agents are short on average, 0 or more. */
  public double expectedShort(double required) {
    double expected = 0;
    for (int i = 0; i < mass.length && i < required; i++) {
      expected += (required - i) * mass[i];
    }
    return expected;
  }

  private double sum(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += mass[i];
    }
    return Math.min(1, sum);
  }
}
