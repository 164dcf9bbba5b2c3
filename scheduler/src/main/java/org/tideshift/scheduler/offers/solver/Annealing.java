package org.tideshift.scheduler.offers.solver;

/**
 * The temperature and what the levels of the score weigh against each other while it is above zero.
 * An uncovered agent-interval of priority 1 is 100,000.
 */
final class Annealing {
  private static final double HOT = 50_000;
  private static final double COLD = 3_000;

  /** A missing floor-interval weighs as much as ten others, a surplus one as 0.3, an offer 0.1. */
  private static final long FLOOR = 1_000;

  /** An interval missing up to the target weighs half an uncovered one: more than an offer. */
  private static final long TARGET_DIVISOR = 2;

  private static final long SURPLUS = 30;
  private static final long WISH = 10;

  private Annealing() {}

  static long energy(Board board) {
    return FLOOR * board.floorShort
        + board.uncovered
        + board.belowTarget / TARGET_DIVISOR
        + SURPLUS * board.surplus
        + WISH * board.wishes;
  }

  /** Cools by the same factor in equal parts of the search. */
  static double temperature(double done) {
    return HOT * StrictMath.pow(COLD / HOT, done);
  }
}
