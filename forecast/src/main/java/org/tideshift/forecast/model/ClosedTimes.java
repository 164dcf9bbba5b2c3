package org.tideshift.forecast.model;

import org.tideshift.forecast.calendar.LocalDays;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.QueueCalendar;

/**
 * When a queue to come takes no contacts: outside its hours, in the planner's closures, and on
 * holidays for which the models have learnt that it is closed.
 *
 * <p>No contacts expected on an ordinary day are not closed: an export may leave quiet intervals
 * out, and the floor promised for them still stands.
 */
public final class ClosedTimes {
  private ClosedTimes() {}

  /**
   * One flag an interval.
   *
   * @param means expected contacts of every interval of {@code target}
   */
  public static boolean[] of(DemandHistory history, LocalGrid target, double[] means) {
    QueueCalendar calendar = history.calendar();
    LocalDays days = LocalDays.of(target);
    double[] totals = days.sums(means);
    boolean learnt = history.knownDays() > 0;
    boolean[] closed = calendar.open(target);
    for (int index = 0; index < closed.length; index++) {
      int epochDay = target.epochDay(index);
      boolean shut =
          learnt
              && totals[epochDay - target.epochDay(0)] <= 0
              && calendar.findLabel(epochDay).isPresent();
      closed[index] = !closed[index] || shut;
    }
    return closed;
  }
}
