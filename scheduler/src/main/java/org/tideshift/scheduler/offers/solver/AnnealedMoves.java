package org.tideshift.scheduler.offers.solver;

/** Moves while the search is warm; public because OptaPlanner creates it. */
public final class AnnealedMoves extends ProposedMoves {
  /** The rest of the search is for polishing. */
  static final double END = 0.9;

  /** Called by OptaPlanner. */
  public AnnealedMoves() {}

  @Override
  MoveFeed feed(ShiftPlan plan) {
    Dice dice = new Dice(plan.search().seed());
    double end = Math.min(END, plan.search().end());
    return new MoveFeed(plan, new AnnealingGate(dice, END), dice, end);
  }
}
