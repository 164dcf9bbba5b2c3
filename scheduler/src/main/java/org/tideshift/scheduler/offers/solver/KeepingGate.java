package org.tideshift.scheduler.offers.solver;

/**
 * Lets pass what covers no less and is worth the offers that it changes: agents have seen them, so
 * a little less surplus is no reason to change one.
 */
final class KeepingGate implements Gate {
  private long floorShort;
  private long uncovered;
  private double energy;

  @Override
  public void before(Board board) {
    floorShort = board.floorShort;
    uncovered = board.uncovered;
    energy = Annealing.energy(board);
  }

  @Override
  public boolean passes(Board board, double done) {
    return board.floorShort <= floorShort
        && board.uncovered <= uncovered
        && Annealing.energy(board) <= energy;
  }
}
