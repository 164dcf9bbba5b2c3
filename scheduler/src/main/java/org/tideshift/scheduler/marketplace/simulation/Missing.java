package org.tideshift.scheduler.marketplace.simulation;

import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.marketplace.CoveredIntervals;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** How many expected agents a group still lacks, interval by interval. */
final class Missing {
  private final String name;
  private final IntervalGrid grid;
  private final double[] agents;

  Missing(OfferProblem problem, GroupRequirement requirement) {
    this.name = requirement.staffingGroup();
    this.grid = requirement.grid();
    this.agents = new double[grid.size()];
    for (int i = 0; i < agents.length; i++) {
      int at = i;
      agents[i] =
          problem
              .aims()
              .findTarget(name)
              .map(target -> target.expectedAgents().get(at))
              .filter(target -> target > requirement.agentsRequired(at))
              .orElse(requirement.agentsRequired(at));
    }
  }

  String name() {
    return name;
  }

  /** How much of so many expected agents would be needed in the interval. */
  double covers(int interval, double expected) {
    return Math.max(0, Math.min(agents[interval], expected));
  }

  void cover(TimeSpan span, double expected) {
    CoveredIntervals.of(grid, span).forEach(i -> agents[i] -= expected);
  }
}
