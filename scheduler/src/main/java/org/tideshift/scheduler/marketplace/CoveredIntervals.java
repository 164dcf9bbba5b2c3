package org.tideshift.scheduler.marketplace;

import java.util.stream.IntStream;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.TimeSpan;

/** Which intervals of a grid a shift touches. */
public final class CoveredIntervals {
  private CoveredIntervals() {}

  /** Returns their positions, those outside the grid left out. */
  public static IntStream of(IntervalGrid grid, TimeSpan span) {
    long first = Math.max(0, grid.intervalsUntil(span.start()));
    long last = Math.min(grid.size() - 1L, grid.intervalsUntil(span.end().minusNanos(1)));
    return IntStream.rangeClosed((int) first, (int) last);
  }
}
