package org.tideshift.scheduler.offers.solver;

import java.util.function.LongToDoubleFunction;

/**
 * How far the search of one part is, on a stretch of the whole search; one object a solver. Once
 * nothing more can be covered the rest of the search, which can only save surplus and shifts, is
 * cut short.
 */
final class Search {
  /** How many times faster the search goes by once it has reached the bound. */
  private static final double HASTE = 2;

  private final Aim aim;
  private final double from;
  private final double to;
  private final LongToDoubleFunction spentByMoves;
  private final long seed;
  private int[] held = {};
  private int[] left = {};
  private long tried;
  private double done;
  private double spent;

  /**
   * Begins a stretch.
   *
   * @param from where it begins, as a fraction of the whole search
   * @param to where it ends
   * @param spentByMoves by moves tried, the fraction of the stretch that is over
   */
  Search(Aim aim, double from, double to, LongToDoubleFunction spentByMoves, long seed) {
    this.aim = aim;
    this.from = from;
    this.to = to;
    this.done = from;
    this.spentByMoves = spentByMoves;
    this.seed = seed;
  }

  /** Steps by agent and week that are for others. */
  Search holding(int[] stepsByAgentAndWeek) {
    held = stepsByAgentAndWeek;
    return this;
  }

  /** Takes the board as the search of this part must see it. */
  void prepare(Board board) {
    board.hold(held);
    if (aim.prices().length > 0) {
      board.follow(new PriceGuide(board.model, aim.prices()));
    }
  }

  long seed() {
    return seed;
  }

  long tried() {
    return tried;
  }

  /** The fraction of the whole search that is over, 0..1. */
  double done() {
    return done;
  }

  /** Where the stretch ends. */
  double end() {
    return to;
  }

  /** Counts moves that led to the board. */
  void advance(long moreMoves, Board board) {
    tried += moreMoves;
    double now = spentByMoves.applyAsDouble(tried);
    double speed = aim.isReached(board) ? HASTE : 1;
    done = Math.min(to, done + speed * (to - from) * (now - spent));
    done = now >= 1 ? to : done;
    spent = now;
    aim.report(done, board);
  }

  /** Keeps the seats' codes as the last phase leaves them, which need not be the best ones. */
  void leave(Board board) {
    left = new int[board.model.seatAgent.length];
    for (int seat : board.model.openSeats) {
      left[seat] = board.code(seat);
    }
  }

  /** By seat, the codes at the end. */
  int[] left() {
    return left;
  }
}
