package org.tideshift.scheduler.marketplace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.AvailabilityWindows;
import org.tideshift.scheduler.offers.Commitment;
import org.tideshift.scheduler.offers.GroupAccess;
import org.tideshift.scheduler.offers.OfferAims;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** Works out the targets of a whole problem: {@link OverOffering} for each group and interval. */
public final class OverOfferPlan {
  private final OfferProblem problem;
  private final Map<String, AvailabilityWindows> windows;

  private OverOfferPlan(OfferProblem problem) {
    this.problem = problem;
    this.windows = problem.pool().windows();
  }

  /**
   * Returns how many agents to expect so that every interval is short with at most the accepted
   * probability.
   *
   * @param problem requirements, pool with its claim odds, and what is claimed already
   * @param overOffering the accepted probability
   */
  public static OfferAims aims(OfferProblem problem, OverOffering overOffering) {
    Map<String, List<CellOdds>> odds = odds(problem);
    return problem
        .aims()
        .withTargets(
            problem.requirements().stream()
                .map(
                    one ->
                        overOffering.target(
                            one, Objects.requireNonNull(odds.get(one.staffingGroup()))))
                .toList());
  }

  /** Returns who may come, by group and interval of its requirement. */
  public static Map<String, List<CellOdds>> odds(OfferProblem problem) {
    OverOfferPlan plan = new OverOfferPlan(problem);
    Map<String, GroupAccess> access = problem.accessByGroup();
    Map<String, List<CellOdds>> odds = new TreeMap<>();
    for (GroupRequirement one : problem.requirements()) {
      GroupAccess group = Objects.requireNonNull(access.get(one.staffingGroup()));
      odds.put(one.staffingGroup(), plan.cells(one.grid(), group));
    }
    return odds;
  }

  private List<CellOdds> cells(IntervalGrid grid, GroupAccess group) {
    List<List<Double>> committed = committed(grid, group.group());
    double[] sums = new double[grid.size()];
    int[] counts = new int[grid.size()];
    for (Agent agent : problem.pool().agents()) {
      if (agent.qualification().covers(group) && windows.containsKey(agent.id())) {
        for (TimeSpan open : Objects.requireNonNull(windows.get(agent.id())).open()) {
          CoveredIntervals.of(grid, open)
              .forEach(
                  i -> {
                    sums[i] += problem.claimProbability(agent, grid.startOf(i));
                    counts[i]++;
                  });
        }
      }
    }
    List<CellOdds> cells = new ArrayList<>();
    for (int i = 0; i < grid.size(); i++) {
      cells.add(new CellOdds(committed.get(i), counts[i] == 0 ? 0 : sums[i] / counts[i]));
    }
    return cells;
  }

  private List<List<Double>> committed(IntervalGrid grid, String group) {
    List<List<Double>> committed = new ArrayList<>();
    for (int i = 0; i < grid.size(); i++) {
      committed.add(new ArrayList<>());
    }
    for (Commitment one : problem.pool().commitments()) {
      if (one.group().equals(group)) {
        CoveredIntervals.of(grid, one.span())
            .forEach(i -> committed.get(i).add(one.showProbability()));
      }
    }
    return committed;
  }
}
