package org.tideshift.scheduler.offers.solver;

/**
 * The changes that passed since OptaPlanner's last step, put together to one move: a step copies
 * the plan when it is the best so far, which would cost more than the search if every change were a
 * step.
 */
final class Batch {
  private final Board board;
  private final PossibleShift[] possibleBySeat;
  private final boolean[] isIn;
  private final int[] seats;
  private int size;

  Batch(Board board, PossibleShift[] possibleBySeat) {
    this.board = board;
    this.possibleBySeat = possibleBySeat;
    this.isIn = new boolean[possibleBySeat.length];
    this.seats = new int[possibleBySeat.length];
  }

  /** Takes note of the seats of a draft that stays on the board. */
  void add(Draft draft) {
    for (int i = 0; i < draft.size(); i++) {
      int seat = draft.seat(i);
      if (!isIn[seat]) {
        isIn[seat] = true;
        seats[size++] = seat;
      }
    }
  }

  /** All that differs from OptaPlanner's plan as one move; takes it off the board again. */
  ShiftMove take() {
    int changed = 0;
    for (int i = 0; i < size; i++) {
      int seat = seats[i];
      isIn[seat] = false;
      if (board.code(seat) != possibleBySeat[seat].code()) {
        seats[changed++] = seat;
      }
    }
    size = 0;
    return changed == 0 ? ShiftMove.NOTHING : move(changed);
  }

  private ShiftMove move(int changed) {
    PossibleShift[] possibles = new PossibleShift[changed];
    int[] codes = new int[changed];
    for (int i = 0; i < changed; i++) {
      possibles[i] = possibleBySeat[seats[i]];
      codes[i] = board.code(seats[i]);
    }
    for (PossibleShift possible : possibles) {
      board.setCode(possible.seat(), possible.code());
    }
    return new ShiftMove(possibles, codes);
  }
}
