package org.tideshift.scheduler.offers.solver;

import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/** Keeps the {@link Board} in step with the possible shifts and reads the score off it. */
public final class BoardScore implements IncrementalScoreCalculator<ShiftPlan, BendableLongScore> {
  private Board board = new Board(Model.ofNothing());
  private RuleBreaches breaches = new RuleBreaches(board);

  /** Called by OptaPlanner. */
  public BoardScore() {}

  @Override
  public void resetWorkingSolution(ShiftPlan plan) {
    board = new Board(plan.model());
    plan.possibleShifts().forEach(one -> board.setCode(one.seat(), one.code()));
    breaches = new RuleBreaches(board);
    plan.setBoard(board);
  }

  @Override
  public void afterVariableChanged(Object entity, String variableName) {
    PossibleShift possible = (PossibleShift) entity;
    board.setCode(possible.seat(), possible.code());
    breaches.changed(possible.seat());
  }

  @Override
  public BendableLongScore calculateScore() {
    return BendableLongScore.of(
        new long[] {-breaches.total()},
        new long[] {
          -board.floorShort, -board.uncovered, -board.belowTarget, -board.surplus, -board.wishes
        });
  }

  @Override
  public void beforeVariableChanged(Object entity, String variableName) {}

  @Override
  public void beforeEntityAdded(Object entity) {}

  @Override
  public void afterEntityAdded(Object entity) {}

  @Override
  public void beforeEntityRemoved(Object entity) {}

  @Override
  public void afterEntityRemoved(Object entity) {}
}
