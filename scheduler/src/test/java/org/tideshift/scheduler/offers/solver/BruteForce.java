package org.tideshift.scheduler.offers.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.PlanChecker;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** Tries every lawful plan of a tiny problem; what is lawful the independent checker says. */
final class BruteForce {
  private final OfferProblem problem;
  private final IntervalGrid grid;
  private final Map<String, Integer> rows = new TreeMap<>();
  private final double[][] required;

  private BruteForce(OfferProblem problem) {
    this.problem = problem;
    this.grid = problem.requirements().get(0).grid();
    this.required = new double[problem.requirements().size()][grid.size()];
    for (GroupRequirement one : problem.requirements()) {
      for (int i = 0; i < grid.size(); i++) {
        required[rows.size()][i] = one.agentsRequired(i);
      }
      rows.put(one.staffingGroup(), rows.size());
    }
  }

  /** The agent-intervals that the best plan leaves uncovered. */
  static double leastUncovered(OfferProblem problem) {
    BruteForce force = new BruteForce(problem);
    List<List<List<ShiftOffer>>> plans = new ArrayList<>();
    for (Agent agent : problem.pool().agents()) {
      List<List<ShiftOffer>> own = new ArrayList<>();
      force.extend(agent, List.of(), 0, own);
      plans.add(own);
    }
    return force.least(plans, 0);
  }

  /** Adds every lawful plan of one agent that begins with the shifts given. */
  private void extend(Agent agent, List<ShiftOffer> shifts, int from, List<List<ShiftOffer>> into) {
    into.add(shifts);
    for (int start = from; start < grid.size(); start++) {
      for (int end = start + 1; end <= grid.size(); end++) {
        for (String group : rows.keySet()) {
          List<ShiftOffer> more = new ArrayList<>(shifts);
          TimeSpan span = new TimeSpan(grid.startOf(start), grid.startOf(end));
          double odds = problem.claimProbability(agent, span.start());
          more.add(new ShiftOffer(agent.id(), group, span, odds, ""));
          if (PlanChecker.breaches(problem, more).isEmpty()) {
            extend(agent, more, end, into);
          }
        }
      }
    }
  }

  private double least(List<List<List<ShiftOffer>>> plans, int agent) {
    if (agent == plans.size()) {
      double uncovered = 0;
      for (double[] row : required) {
        for (double open : row) {
          uncovered += Math.max(0, open);
        }
      }
      return uncovered;
    }
    double least = Double.POSITIVE_INFINITY;
    for (List<ShiftOffer> plan : plans.get(agent)) {
      work(plan, -1);
      least = Math.min(least, least(plans, agent + 1));
      work(plan, 1);
    }
    return least;
  }

  private void work(List<ShiftOffer> plan, double change) {
    for (ShiftOffer shift : plan) {
      double[] row = required[rows.getOrDefault(shift.group(), 0)];
      int end = (int) grid.intervalsUntil(shift.span().end());
      for (int i = (int) grid.intervalsUntil(shift.span().start()); i < end; i++) {
        row[i] += change * shift.claimProbability();
      }
    }
  }
}
