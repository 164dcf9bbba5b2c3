package org.tideshift.scheduler.offers.solver;

/** A small fast random source (SplitMix64), the same on every machine for the same seed. */
final class Dice {
  private static final int TABLE = 1 << 12;
  private static final double[] MINUS_LOG = new double[TABLE];

  static {
    for (int i = 0; i < TABLE; i++) {
      MINUS_LOG[i] = -StrictMath.log((i + 0.5) / TABLE);
    }
  }

  private long state;

  Dice(long seed) {
    state = seed;
  }

  long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A whole number from 0 to {@code bound} - 1. */
  int below(int bound) {
    return (int) (((next() >>> 33) * bound) >>> 31);
  }

  boolean coin() {
    return next() < 0;
  }

  /** A draw from the exponential distribution of mean 1, out of 4,096 equally likely values. */
  double exponential() {
    return MINUS_LOG[below(TABLE)];
  }
}
