package org.tideshift.scheduler.offers;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * How far a staffing group is covered.
 *
 * @param group the group's name
 * @param grid its intervals
 * @param intervals one entry an interval
 */
public record GroupCoverage(String group, IntervalGrid grid, List<IntervalCoverage> intervals)
    implements Serializable {
  /** Copies the list. */
  public GroupCoverage {
    intervals = List.copyOf(intervals);
  }

  /** Returns a sum over the intervals, in agent-intervals. */
  public double sum(ToDoubleFunction<IntervalCoverage> value) {
    return intervals.stream().mapToDouble(value).sum();
  }
}
