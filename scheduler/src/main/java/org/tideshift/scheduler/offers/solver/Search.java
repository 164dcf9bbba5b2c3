package org.tideshift.scheduler.offers.solver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.tideshift.scheduler.offers.SearchProgress;

/**
 * How far the search is: by moves tried, which needs no clock, or by time where there is a limit.
 * One object a run; the phases take turns with it. Once nothing more can be covered the rest of the
 * search, which can only save surplus and shifts, is cut short.
 */
final class Search {
  /** Fraction of a time limit for search and bound; the rest is for the last touches. */
  private static final double SHARE = 0.95;

  /** How many times faster the search goes by once it has reached the bound. */
  private static final double HASTE = 2;

  private final long moves;
  private final Optional<Duration> limit;
  private final InstantSource clock;
  private final Instant begun;
  private final long seed;
  private final SearchProgress progress;
  private LongSupplier goal = () -> 0;
  private long tried;
  private double done;
  private double spent;
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

  /** Makes haste once the board's weighted uncovered time is at the goal. */
  void aimAt(LongSupplier weightedUncovered) {
    goal = weightedUncovered;
  }

  long seed() {
    return seed;
  }

  long tried() {
    return tried;
  }

  /** Whether moves are counted, so that no clock decides. */
  boolean isReproducible() {
    return limit.isEmpty();
  }

  /** The fraction of the search that is over, 0..1. */
  double done() {
    return done;
  }

  /** Counts moves that led to the board. */
  void advance(long moreMoves, Board board) {
    tried += moreMoves;
    double now = timeSpent().orElse((double) tried / moves);
    boolean full = board.floorShort == 0 && board.belowTarget == 0;
    boolean atGoal = full && board.uncovered <= goal.getAsLong();
    done = Math.min(1, done + (atGoal ? HASTE : 1) * (now - spent));
    spent = now;
    report(board);
  }

  private void report(Board board) {
    int percent = (int) (100 * done);
    if (percent > reported) {
      reported = percent;
      progress.at(done, board.uncovered / ((double) Model.MILLI * Model.PRIORITY));
    }
  }

  /** Fraction of the time for search and bound that is over, where there is a limit. */
  Optional<Double> timeSpent() {
    return limit.map(this::share);
  }

  private double share(Duration most) {
    return seconds(Duration.between(begun, clock.instant())) / seconds(most) / SHARE;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
