package org.tideshift.scheduler.offers.solver;

/**
 * The temperature and what the levels of the score weigh against each other while it is above zero.
 * An uncovered agent-interval of priority 1 is 1,000,000.
 */
final class Annealing {
  private static final double HOT = 500_000;

  /** With prices as a guide the shortage wanders without much heat. */
  private static final double GUIDED_HOT = 100_000;

  private static final double COLD = 30_000;

  /** Where offers were published before, there is little to melt down. */
  private static final double WARM = 60_000;

  private static final long UNCOVERED = 10;

  /** A missing floor-interval weighs as much as ten others, a surplus one as 0.3, an offer 0.1. */
  private static final long FLOOR = 10_000;

  private static final double TARGET = (double) UNCOVERED / PricedDemand.TARGET_PARTS;

  private static final long SURPLUS = 300;

  /** A published offer that does not stand weighs half an uncovered interval. */
  private static final long CHANGE = 500_000;

  /** The most that the wishes of one interval of work may weigh. */
  private static final long MOST_WISH = 300_000;

  /** Intervals over which the points of a whole offer are spread. */
  private static final int SHORT_SHIFT = 4;

  private Annealing() {}

  /** How often points are halved, so that covering an interval is always worth its wishes. */
  static int wishShift(Model model) {
    long most = (model.offerPoints + model.changePoints) / SHORT_SHIFT;
    for (AgentFacts agent : model.agents) {
      for (long points : agent.groupPoints) {
        most = Math.max(most, points + agent.dislikedPoints);
      }
    }
    int shift = 0;
    while (most >> shift > MOST_WISH) {
      shift++;
    }
    return shift;
  }

  /** What an offer weighs beside the coverage of its intervals, in thousandths of it. */
  static long offerCost(Model model) {
    return (model.offerPoints >> model.wishShift) * Model.MILLI;
  }

  static double energy(Board board) {
    return FLOOR * board.floorShort
        + coverage(board)
        + CHANGE * board.changed
        + (board.wishes >> board.model.wishShift);
  }

  private static double coverage(Board board) {
    return board.isGuided()
        ? board.guided
        : UNCOVERED * board.uncovered + TARGET * board.belowTarget + SURPLUS * board.surplus;
  }

  /** Cools by the same factor in equal parts of the search. */
  static double temperature(Board board, double done) {
    double from = board.model.published > 0 ? WARM : board.isGuided() ? GUIDED_HOT : HOT;
    return from * StrictMath.pow(COLD / from, done);
  }
}
