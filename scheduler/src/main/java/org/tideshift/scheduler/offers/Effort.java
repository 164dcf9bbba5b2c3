package org.tideshift.scheduler.offers;

/** How hard the search works, counted in moves tried, so that the result needs no clock. */
public enum Effort {
  /** A first look. */
  QUICK(1_000, 150),
  /** The nightly default. */
  STANDARD(2_500, 400),
  /** When the plan is worth waiting for. */
  THOROUGH(16_000, 600);

  private final int movesPerPossibleShift;
  private final int boundRounds;

  Effort(int movesPerPossibleShift, int boundRounds) {
    this.movesPerPossibleShift = movesPerPossibleShift;
    this.boundRounds = boundRounds;
  }

  /** Returns the number of moves tried for each possible shift of the pool. */
  public int movesPerPossibleShift() {
    return movesPerPossibleShift;
  }

  /** Returns the number of rounds in which the lower bound is raised. */
  public int boundRounds() {
    return boundRounds;
  }
}
