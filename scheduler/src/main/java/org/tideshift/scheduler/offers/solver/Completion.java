package org.tideshift.scheduler.offers.solver;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/**
 * The last phase: goes through every cell that is still short and every agent who could be brought
 * there by one change of their own, until no such change makes the plan better. What stays short
 * after it stays so because the rules say so.
 */
public final class Completion implements CustomPhaseCommand<ShiftPlan> {
  /** Called by OptaPlanner. */
  public Completion() {}

  @Override
  public void changeWorkingSolution(ScoreDirector<ShiftPlan> director) {
    ShiftPlan plan = director.getWorkingSolution();
    Map<Integer, PossibleShift> bySeat = new HashMap<>();
    plan.possibleShifts().forEach(one -> bySeat.put(one.seat(), one));
    Filling filling = new Filling(plan.board(), plan.part().windows);
    filling.run(
        (seat, code) -> {
          PossibleShift possible = Objects.requireNonNull(bySeat.get(seat));
          director.beforeVariableChanged(possible, "shift");
          possible.assign(code);
          director.afterVariableChanged(possible, "shift");
        });
    director.triggerVariableListeners();
  }
}
