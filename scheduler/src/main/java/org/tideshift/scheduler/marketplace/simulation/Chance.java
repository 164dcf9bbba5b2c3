package org.tideshift.scheduler.marketplace.simulation;

import java.util.SplittableRandom;

/**
 * Chance that depends on what it decides and not on what was asked before, so that an agent answers
 * the same offer alike under every strategy.
 */
final class Chance {
  private static final long PRIME = 1_099_511_628_211L;

  private final long seed;

  Chance(long seed) {
    this.seed = seed;
  }

  /** Returns a generator of its own for whatever the keys name. */
  SplittableRandom of(Object... keys) {
    long hash = seed * PRIME;
    for (Object key : keys) {
      hash = (hash ^ key.hashCode()) * PRIME;
    }
    return new SplittableRandom(hash);
  }
}
