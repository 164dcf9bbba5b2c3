package org.tideshift.scheduler.offers.solver;

import java.util.List;
import org.tideshift.scheduler.offers.PlanBound;
import org.tideshift.scheduler.offers.TimeSpan;

/**
 * What a search found.
 *
 * @param shifts the shifts, by agent and start
 * @param bound what no plan can be below
 * @param moves moves tried
 * @param possibleShifts places for a shift that the search had
 */
public record FoundPlan(List<FoundShift> shifts, PlanBound bound, long moves, int possibleShifts) {
  /** Copies the list. */
  public FoundPlan {
    shifts = List.copyOf(shifts);
  }

  /**
   * One shift of the plan.
   *
   * @param agentId who works
   * @param group where
   * @param span when
   */
  public record FoundShift(String agentId, String group, TimeSpan span) {}
}
