package org.tideshift.scheduler.offers.solver;

/** Moves that make nothing worse; public because OptaPlanner creates it. */
public final class PolishedMoves extends ProposedMoves {
  /** Called by OptaPlanner. */
  public PolishedMoves() {}

  @Override
  MoveFeed feed(ShiftPlan plan) {
    Gate gate = plan.model().published > 0 ? new KeepingGate() : new PolishingGate();
    return new MoveFeed(plan, gate, new Dice(~plan.search().seed()), 1);
  }
}
