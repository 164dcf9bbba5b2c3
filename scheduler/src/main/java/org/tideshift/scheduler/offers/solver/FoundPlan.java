package org.tideshift.scheduler.offers.solver;

import java.util.List;
import org.tideshift.scheduler.offers.PlanBound;
import org.tideshift.scheduler.offers.PlannedShift;
import org.tideshift.scheduler.offers.SearchStatistics;

/**
 * What a search found.
 *
 * @param shifts the shifts, by agent and start
 * @param bound what no plan can be below
 * @param statistics what the search did
 */
public record FoundPlan(List<PlannedShift> shifts, PlanBound bound, SearchStatistics statistics) {
  /** Copies the list. */
  public FoundPlan {
    shifts = List.copyOf(shifts);
  }
}
