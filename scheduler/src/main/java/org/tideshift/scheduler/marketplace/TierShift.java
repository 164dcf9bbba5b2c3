package org.tideshift.scheduler.marketplace;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Moves the priors of a tier together: by one step of log-odds, so that the tier as a whole is
 * expected to do what it did, while agents keep their distance. The step is drawn towards zero as
 * by some trials that went just as thought; a tier of which nothing was seen is not moved.
 */
final class TierShift {
  private static final double THOUGHT_TRIALS = 8;
  private static final double MOST = 8;
  private static final int BISECTIONS = 50;
  private static final double NEARLY_CERTAIN = 0.98;
  private static final double HALF = 0.5;

  private final List<Belief> tier;

  private TierShift(List<Belief> tier) {
    this.tier = tier;
  }

  /** Returns the beliefs with moved means, in the same order. */
  static List<Belief> applied(List<Belief> beliefs) {
    Map<String, Double> steps = new TreeMap<>();
    beliefs.stream()
        .collect(Collectors.groupingBy(one -> one.prior().tier()))
        .forEach((name, tier) -> steps.put(name, new TierShift(tier).step()));
    return beliefs.stream()
        .map(one -> moved(one, steps.getOrDefault(one.prior().tier(), 0.0)))
        .toList();
  }

  private static Belief moved(Belief belief, double step) {
    double mean = step == 0 ? belief.mean() : shifted(belief.mean(), step);
    return new Belief(belief.prior(), mean, belief.evidence());
  }

  /** The excess of successes falls as the step grows, so bisection finds where it is none. */
  private double step() {
    if (tier.stream().allMatch(one -> one.evidence().trials() == 0)) {
      return 0;
    }
    double low = -MOST;
    double high = MOST;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (excess(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double excess(double step) {
    double excess = THOUGHT_TRIALS * (HALF - shifted(HALF, step));
    for (Belief one : tier) {
      Evidence seen = one.evidence();
      excess += seen.successes() - seen.trials() * shifted(one.mean(), step);
    }
    return excess;
  }

  /** A prior of 0 or 1 is mostly a default, and would never move. */
  private static double shifted(double mean, double step) {
    double open = Math.max(1 - NEARLY_CERTAIN, Math.min(NEARLY_CERTAIN, mean));
    return 1 / (1 + (1 - open) / open * StrictMath.exp(-step));
  }
}
