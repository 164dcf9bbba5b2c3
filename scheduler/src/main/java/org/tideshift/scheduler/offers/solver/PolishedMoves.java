package org.tideshift.scheduler.offers.solver;

/** Moves that make nothing worse; public because OptaPlanner creates it. */
public final class PolishedMoves extends ProposedMoves {
  /** Called by OptaPlanner. */
  public PolishedMoves() {}

  @Override
  MoveFeed feed(ShiftPlan plan) {
    Dice dice = new Dice(~plan.search().seed());
    return new MoveFeed(plan, new PolishingGate(), dice, plan.search().end());
  }
}
