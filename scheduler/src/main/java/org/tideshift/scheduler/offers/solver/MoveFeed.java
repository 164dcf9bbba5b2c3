package org.tideshift.scheduler.offers.solver;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Tries proposals out on the board and hands on those that pass the gate as OptaPlanner moves, so
 * that the many that would be refused cost no round trip through the score director.
 */
final class MoveFeed implements Iterator<ShiftMove> {
  /** After so many refusals a turn comes back empty, for OptaPlanner to look at its time limit. */
  private static final int TRIES = 500;

  private final Search search;
  private final double end;
  private final Gate gate;
  private final Board board;
  private final Draft draft;
  private final Proposals proposals;
  private final PossibleShift[] possibleBySeat;
  private double done;

  /** Feeds until the fraction {@code end} of the search is over. */
  MoveFeed(ShiftPlan plan, Gate gate, Dice dice, double end) {
    this.search = plan.search();
    this.end = end;
    this.gate = gate;
    this.board = plan.board();
    this.draft = new Draft(board);
    this.proposals = new Proposals(board, plan.windows(), draft, dice);
    this.possibleBySeat = new PossibleShift[plan.model().seatAgent.length];
    plan.possibleShifts().forEach(one -> possibleBySeat[one.seat()] = one);
    this.done = search.advance(0);
  }

  @Override
  public boolean hasNext() {
    return done < end && board.model.openSeats.length > 0;
  }

  @Override
  public ShiftMove next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the phase is over");
    }
    int tries = 0;
    ShiftMove move = ShiftMove.NOTHING;
    while (tries < TRIES && move == ShiftMove.NOTHING) {
      tries++;
      move = tryOne();
    }
    done = search.advance(tries);
    search.report(board);
    return move;
  }

  private ShiftMove tryOne() {
    gate.before(board);
    if (!proposals.draw()) {
      return ShiftMove.NOTHING;
    }
    ShiftMove move = gate.passes(board, done) ? draft.asMove(possibleBySeat) : ShiftMove.NOTHING;
    draft.undo();
    return move;
  }
}
