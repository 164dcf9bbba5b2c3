package org.tideshift.scheduler.offers.solver;

/** Lets pass only what is not worse, the levels of the score taken strictly in their order. */
final class PolishingGate implements Gate {
  private long floorShort;
  private long uncovered;
  private long belowTarget;
  private long surplus;
  private long wishes;

  @Override
  public void before(Board board) {
    floorShort = board.floorShort;
    uncovered = board.uncovered;
    belowTarget = board.belowTarget;
    surplus = board.surplus;
    wishes = board.wishes;
  }

  @Override
  public boolean passes(Board board, double done) {
    return difference(board) <= 0;
  }

  boolean isBetter(Board board) {
    return difference(board) < 0;
  }

  /** Below zero where the board is better now. */
  private int difference(Board board) {
    if (board.floorShort != floorShort) {
      return Long.compare(board.floorShort, floorShort);
    } else if (board.uncovered != uncovered) {
      return Long.compare(board.uncovered, uncovered);
    } else if (board.belowTarget != belowTarget) {
      return Long.compare(board.belowTarget, belowTarget);
    } else if (board.surplus != surplus) {
      return Long.compare(board.surplus, surplus);
    }
    return Long.compare(board.wishes, wishes);
  }
}
