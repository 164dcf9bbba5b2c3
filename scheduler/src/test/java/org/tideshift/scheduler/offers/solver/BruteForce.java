package org.tideshift.scheduler.offers.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.Commitment;
import org.tideshift.scheduler.offers.GroupTarget;
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
  private final double[][] wanted;
  private final double[][] priority;
  private boolean isWeighed;

  private BruteForce(OfferProblem problem) {
    this.problem = problem;
    this.grid = problem.requirements().get(0).grid();
    this.required = new double[problem.requirements().size()][grid.size()];
    this.wanted = new double[required.length][grid.size()];
    this.priority = new double[required.length][grid.size()];
    for (GroupRequirement one : problem.requirements()) {
      require(one, rows.size());
      rows.put(one.staffingGroup(), rows.size());
    }
    problem.pool().commitments().forEach(this::commit);
  }

  private void require(GroupRequirement one, int row) {
    List<Double> target =
        problem
            .aims()
            .findTarget(one.staffingGroup())
            .map(GroupTarget::expectedAgents)
            .orElseGet(() -> Collections.nCopies(grid.size(), 0.0));
    for (int i = 0; i < grid.size(); i++) {
      required[row][i] = one.agentsRequired(i);
      wanted[row][i] = Math.max(one.agentsRequired(i), target.get(i));
      priority[row][i] = one.priority(i);
    }
  }

  private void commit(Commitment one) {
    Integer row = rows.get(one.group());
    if (row != null) {
      work(row, one.span(), one.showProbability());
    }
  }

  private void work(int row, TimeSpan span, double agents) {
    int end = (int) grid.intervalsUntil(span.end());
    for (int i = (int) grid.intervalsUntil(span.start()); i < end; i++) {
      required[row][i] -= agents;
      wanted[row][i] -= agents;
    }
  }

  /** The agent-intervals that the best plan leaves uncovered. */
  static double leastUncovered(OfferProblem problem) {
    return new BruteForce(problem).least();
  }

  /**
   * The least of uncovered agent-intervals times priority, with a quarter of those that are missing
   * between requirement and target.
   */
  static double leastWeighed(OfferProblem problem) {
    BruteForce force = new BruteForce(problem);
    force.isWeighed = true;
    return force.least();
  }

  private double least() {
    List<List<List<ShiftOffer>>> plans = new ArrayList<>();
    for (Agent agent : problem.pool().agents()) {
      List<List<ShiftOffer>> own = new ArrayList<>();
      extend(agent, List.of(), 0, own);
      plans.add(own);
    }
    return least(plans, 0);
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
      return open();
    }
    double least = Double.POSITIVE_INFINITY;
    for (List<ShiftOffer> plan : plans.get(agent)) {
      work(plan, 1);
      least = Math.min(least, least(plans, agent + 1));
      work(plan, -1);
    }
    return least;
  }

  private double open() {
    double sum = 0;
    for (int row = 0; row < required.length; row++) {
      for (int i = 0; i < grid.size(); i++) {
        double uncovered = Math.max(0, required[row][i]);
        double missing = Math.max(0, wanted[row][i]);
        sum += isWeighed ? priority[row][i] * (3 * uncovered + missing) / 4 : uncovered;
      }
    }
    return sum;
  }

  private void work(List<ShiftOffer> plan, double sign) {
    for (ShiftOffer shift : plan) {
      int row = rows.getOrDefault(shift.group(), 0);
      work(row, shift.span(), sign * shift.claimProbability());
    }
  }
}
