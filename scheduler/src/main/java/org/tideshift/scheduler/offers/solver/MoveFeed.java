package org.tideshift.scheduler.offers.solver;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Tries proposals out on the board, keeps those that pass the gate, and hands them on as one
 * OptaPlanner move now and then, so that the many small changes cost no round trip through the
 * score director.
 */
final class MoveFeed implements Iterator<ShiftMove> {
  /** After so many proposals the temperature changes and a time limit is looked at. */
  private static final int TRIES = 500;

  /** One move in so many ruins and recreates where the search goes by prices. */
  private static final int RECREATED = 20;

  private static final int LARGEST_BATCH = 200_000;

  /** Moves for each seat that make a batch. */
  private static final int MOVES_A_SEAT = 4;

  private final Search search;
  private final double end;
  private final Gate gate;
  private final Board board;
  private final Draft draft;
  private final Proposals proposals;
  private final Recreation recreation;
  private final Dice dice;
  private final boolean isWarm;
  private final Batch batch;
  private final int batchSize;

  /** Feeds until the fraction {@code end} of the search is over. */
  MoveFeed(ShiftPlan plan, Gate gate, Dice dice, double end) {
    this.search = plan.search();
    this.end = end;
    this.gate = gate;
    this.board = plan.board();
    search.prepare(board);
    this.draft = new Draft(board);
    this.proposals = new Proposals(board, plan.part(), draft, dice);
    this.recreation = new Recreation(board, plan.part(), draft, dice);
    this.dice = dice;
    this.isWarm = gate instanceof AnnealingGate && board.isGuided();
    PossibleShift[] possibleBySeat = new PossibleShift[plan.model().seatAgent.length];
    plan.possibleShifts().forEach(one -> possibleBySeat[one.seat()] = one);
    this.batch = new Batch(board, possibleBySeat);
    this.batchSize = Math.min(LARGEST_BATCH, MOVES_A_SEAT * plan.part().seats.length);
  }

  @Override
  public boolean hasNext() {
    return search.done() < end && batchSize > 0;
  }

  @Override
  public ShiftMove next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the phase is over");
    }
    for (int left = batchSize; left > 0 && hasNext(); left -= TRIES) {
      int tries = Math.min(left, TRIES);
      tryOut(tries);
      search.advance(tries, board);
    }
    return batch.take();
  }

  private boolean draw(double done) {
    return (isWarm && dice.below(RECREATED) == 0)
        ? recreation.draw(Annealing.temperature(board, done / AnnealedMoves.END))
        : proposals.draw();
  }

  private void tryOut(int tries) {
    double done = search.done();
    for (int i = 0; i < tries; i++) {
      gate.before(board);
      if (draw(done)) {
        if (gate.passes(board, done)) {
          batch.add(draft);
          draft.keep();
        } else {
          draft.undo();
        }
      }
    }
  }
}
