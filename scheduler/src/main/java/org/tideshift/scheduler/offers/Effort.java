package org.tideshift.scheduler.offers;

/** How hard the search works, counted in moves tried, so that the result needs no clock. */
public enum Effort {
  /** A first look. */
  QUICK(1_000),
  /** The nightly default. */
  STANDARD(4_000),
  /** When the plan is worth waiting for. */
  THOROUGH(16_000);

  private final int movesPerPossibleShift;

  Effort(int movesPerPossibleShift) {
    this.movesPerPossibleShift = movesPerPossibleShift;
  }

  /** Returns the number of moves tried for each possible shift of the pool. */
  public int movesPerPossibleShift() {
    return movesPerPossibleShift;
  }
}
