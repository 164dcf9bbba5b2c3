package org.tideshift.scheduler.offers.solver;

import java.util.Collections;
import java.util.Iterator;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/** Gives OptaPlanner's local search a {@link MoveFeed} over its working plan. */
public abstract class ProposedMoves implements MoveIteratorFactory<ShiftPlan, ShiftMove> {
  private Iterator<ShiftMove> feed = Collections.emptyIterator();

  ProposedMoves() {}

  /** A feed for one phase. */
  abstract MoveFeed feed(ShiftPlan plan);

  @Override
  public void phaseStarted(ScoreDirector<ShiftPlan> director) {
    feed = feed(director.getWorkingSolution());
  }

  @Override
  public void phaseEnded(ScoreDirector<ShiftPlan> director) {
    ShiftPlan plan = director.getWorkingSolution();
    plan.search().leave(plan.board());
    feed = Collections.emptyIterator();
  }

  @Override
  public long getSize(ScoreDirector<ShiftPlan> director) {
    return director.getWorkingSolution().possibleShifts().size();
  }

  @Override
  public Iterator<ShiftMove> createOriginalMoveIterator(ScoreDirector<ShiftPlan> director) {
    return feed;
  }

  @Override
  public Iterator<ShiftMove> createRandomMoveIterator(
      ScoreDirector<ShiftPlan> director, Random random) {
    return feed;
  }
}
