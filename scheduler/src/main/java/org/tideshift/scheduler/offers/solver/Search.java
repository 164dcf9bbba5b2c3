package org.tideshift.scheduler.offers.solver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.tideshift.scheduler.offers.SearchProgress;

/**
 * How far the search is: by moves tried, which needs no clock, or by time where there is a limit.
 * One object a run; the phases take turns with it.
 */
final class Search {
  /** Fraction of a time limit for the search; the rest is for the bound. */
  private static final double SHARE = 0.88;

  private final long moves;
  private final Optional<Duration> limit;
  private final InstantSource clock;
  private final Instant begun;
  private final long seed;
  private final SearchProgress progress;
  private long tried;
  private double done;
  private int reported;

  Search(
      long moves,
      Optional<Duration> limit,
      InstantSource clock,
      long seed,
      SearchProgress progress) {
    this.moves = moves;
    this.limit = limit;
    this.clock = clock;
    this.begun = clock.instant();
    this.seed = seed;
    this.progress = progress;
  }

  long seed() {
    return seed;
  }

  long tried() {
    return tried;
  }

  /** Counts moves and returns the fraction of the search that is over, 0..1. */
  double advance(long moreMoves) {
    tried += moreMoves;
    double now =
        limit
            .map(most -> seconds(Duration.between(begun, clock.instant())) / seconds(most) / SHARE)
            .orElse((double) tried / moves);
    done = Math.max(done, Math.min(1, now));
    return done;
  }

  /** Tells how far the search is, a hundred times a run at most. */
  void report(Board board) {
    int percent = (int) (100 * done);
    if (percent > reported) {
      reported = percent;
      progress.at(done, board.uncovered / ((double) Model.MILLI * Model.PRIORITY));
    }
  }

  /** Whether a time limit, of which the search itself takes a part, is over. */
  boolean isOutOfTime() {
    return limit.isPresent()
        && Duration.between(begun, clock.instant()).compareTo(limit.get()) >= 0;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
