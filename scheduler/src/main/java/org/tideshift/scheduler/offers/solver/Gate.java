package org.tideshift.scheduler.offers.solver;

/** Decides which proposals become moves. */
interface Gate {
  /** Takes note of the board before a proposal is tried out on it. */
  void before(Board board);

  /** Whether the proposal that is now on the board may pass, at a fraction of the search. */
  boolean passes(Board board, double done);
}
