package org.tideshift.scheduler.marketplace.simulation;

/**
 * A shift that could be offered.
 *
 * @param from first interval
 * @param to interval after the last
 * @param covered expected agent-intervals it takes off what is missing
 * @param wasted expected agent-intervals beyond that
 */
record Proposal(int from, int to, double covered, double wasted) {
  /** A wasted interval costs half of what a covered one is worth. */
  private static final double WASTE = 0.5;

  static Proposal none() {
    return new Proposal(0, 0, 0, 0);
  }

  double value() {
    return covered - WASTE * wasted;
  }

  /** The part of the shift that is needed, 0..1. */
  double useful() {
    return covered == 0 ? 0 : covered / (covered + wasted);
  }
}
