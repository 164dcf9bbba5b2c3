package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Gives a few possible shifts new values at once; without any, it is not doable. */
final class ShiftMove extends AbstractMove<ShiftPlan> {
  static final ShiftMove NOTHING = new ShiftMove(new PossibleShift[0], new int[0]);

  private final PossibleShift[] possibles;
  private final int[] codes;

  /**
   * Both arrays are of one length and kept; a possible shift may come twice, the last one counts.
   */
  ShiftMove(PossibleShift[] possibles, int[] codes) {
    this.possibles = possibles;
    this.codes = codes;
  }

  @Override
  public boolean isMoveDoable(ScoreDirector<ShiftPlan> director) {
    return possibles.length > 0;
  }

  @Override
  protected ShiftMove createUndoMove(ScoreDirector<ShiftPlan> director) {
    int size = possibles.length;
    PossibleShift[] backwards = new PossibleShift[size];
    int[] before = new int[size];
    for (int i = 0; i < size; i++) {
      backwards[size - 1 - i] = possibles[i];
      before[size - 1 - i] = possibles[i].code();
    }
    return new ShiftMove(backwards, before);
  }

  @Override
  protected void doMoveOnGenuineVariables(ScoreDirector<ShiftPlan> director) {
    for (int i = 0; i < possibles.length; i++) {
      director.beforeVariableChanged(possibles[i], "shift");
      possibles[i].assign(codes[i]);
      director.afterVariableChanged(possibles[i], "shift");
    }
  }

  @Override
  public String toString() {
    return "ShiftMove" + Arrays.toString(codes);
  }
}
