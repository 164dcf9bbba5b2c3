package org.tideshift.scheduler.offers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** Counts who is expected in the intervals of one group. */
final class CoverageCount {
  private final GroupRequirement requirement;
  private final int[] seats;
  private final double[] agents;

  private CoverageCount(GroupRequirement requirement) {
    this.requirement = requirement;
    this.seats = new int[requirement.grid().size()];
    this.agents = new double[requirement.grid().size()];
  }

  /** Returns the coverage by group, without reasons. */
  static List<GroupCoverage> of(OfferProblem problem, Collection<ShiftOffer> offers) {
    Map<String, CoverageCount> counts = new TreeMap<>();
    problem.requirements().forEach(one -> counts.put(one.staffingGroup(), new CoverageCount(one)));
    for (ShiftOffer one : offers) {
      add(counts, one.group(), one.span(), one.claimProbability());
    }
    for (Commitment one : problem.pool().commitments()) {
      add(counts, one.group(), one.span(), one.showProbability());
    }
    return counts.values().stream().map(CoverageCount::coverage).toList();
  }

  private static void add(
      Map<String, CoverageCount> counts, String group, TimeSpan span, double probability) {
    CoverageCount count = counts.get(group);
    if (count != null) {
      count.add(span, probability);
    }
  }

  private void add(TimeSpan span, double probability) {
    IntervalGrid grid = requirement.grid();
    long first = Math.max(0, grid.intervalsUntil(span.start()));
    long last = Math.min(grid.size() - 1L, grid.intervalsUntil(span.end().minusNanos(1)));
    for (int i = (int) first; i <= last; i++) {
      seats[i]++;
      agents[i] += probability;
    }
  }

  private GroupCoverage coverage() {
    List<IntervalCoverage> intervals = new ArrayList<>();
    for (int i = 0; i < seats.length; i++) {
      intervals.add(new IntervalCoverage(requirement.agentsRequired(i), seats[i], agents[i], ""));
    }
    return new GroupCoverage(requirement.staffingGroup(), requirement.grid(), intervals);
  }
}
