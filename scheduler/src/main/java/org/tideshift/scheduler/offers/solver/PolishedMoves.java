package org.tideshift.scheduler.offers.solver;

/** Moves that make nothing worse; public because OptaPlanner creates it. */
public final class PolishedMoves extends ProposedMoves {
  /** Called by OptaPlanner. */
  public PolishedMoves() {}

  @Override
  MoveFeed feed(ShiftPlan plan) {
    Gate gate = plan.model().published > 0 ? new KeepingGate() : new PolishingGate();
    Dice dice = new Dice(~plan.search().seed());
    return new MoveFeed(plan, gate, dice, plan.search().end());
  }
}
