package org.tideshift.scheduler.offers.solver;

import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;

/** Copies what changes and shares the rest; the general cloner dominates on large plans. */
public final class ShiftPlanCloner implements SolutionCloner<ShiftPlan> {
  /** Called by OptaPlanner. */
  public ShiftPlanCloner() {}

  @Override
  public ShiftPlan cloneSolution(ShiftPlan original) {
    return original.copy();
  }
}
