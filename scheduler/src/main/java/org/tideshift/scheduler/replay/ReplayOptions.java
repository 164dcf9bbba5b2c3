package org.tideshift.scheduler.replay;

import java.util.Optional;

/**
 * How a replay is run.
 *
 * @param seed the start of chance
 * @param runs how often the same is replayed with other luck, 1 or more
 * @param handleTimes how handle times scatter
 * @param dayShock how whole days stand above or below what is expected; empty for not at all
 * @param drawsClaims whether each shift is worked with its probability only; else all are
 */
public record ReplayOptions(
    long seed,
    int runs,
    HandleTimes handleTimes,
    Optional<DayShock> dayShock,
    boolean drawsClaims) {
  /**
   * Checks the runs.
   *
   * @throws IllegalArgumentException where there is none
   */
  public ReplayOptions {
    if (runs < 1) {
      throw new IllegalArgumentException("runs is " + runs + ", valid: 1 or more");
    }
  }

  /** Exponential handle times, days as expected, all shifts worked. */
  public static ReplayOptions of(long seed, int runs) {
    return new ReplayOptions(seed, runs, new HandleTimes.Exponential(), Optional.empty(), false);
  }

  /** These options with shifts worked by their probability. */
  public ReplayOptions drawingClaims() {
    return new ReplayOptions(seed, runs, handleTimes, dayShock, true);
  }

  /** These options with whole days above or below what is expected. */
  public ReplayOptions withDayShock(DayShock shock) {
    return new ReplayOptions(seed, runs, handleTimes, Optional.of(shock), drawsClaims);
  }
}
