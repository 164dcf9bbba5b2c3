package org.tideshift.scheduler.offers.solver;

import org.tideshift.scheduler.offers.SearchProgress;

/** What all parts of a search know before it begins: the bound and the prices. */
final class Aim {
  private final long bound;
  private final double[] prices;
  private final SearchProgress progress;
  private int reported;

  /**
   * Takes what the search goes by.
   *
   * @param bound the least weighted uncovered time that a plan could have; 0 where not known
   * @param prices by cell, what an agent-step more is worth, 1 for one of priority 1; empty where
   *     not known
   */
  Aim(long bound, double[] prices, SearchProgress progress) {
    this.bound = bound;
    this.prices = prices;
    this.progress = progress;
  }

  /** Knows neither. */
  static Aim none(SearchProgress progress) {
    return new Aim(0, new double[0], progress);
  }

  double[] prices() {
    return prices;
  }

  boolean isReached(Board board) {
    boolean full = board.floorShort == 0 && board.belowTarget == 0;
    return full && board.uncovered <= bound;
  }

  /** Passes on every per cent, whichever part comes to it first. */
  synchronized void report(double done, Board board) {
    int percent = (int) (100 * done);
    if (percent > reported) {
      reported = percent;
      progress.at(done, board.uncovered / ((double) Model.MILLI * Model.PRIORITY));
    }
  }
}
