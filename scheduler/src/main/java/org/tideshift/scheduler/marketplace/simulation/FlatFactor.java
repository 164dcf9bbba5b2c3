package org.tideshift.scheduler.marketplace.simulation;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.tideshift.scheduler.marketplace.CoveredIntervals;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.ClaimOdds;
import org.tideshift.scheduler.offers.Commitment;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.staffing.GroupRequirement;
import org.tideshift.scheduler.staffing.HourOfWeek;

/**
 * So many offers for every seat that nobody has claimed yet; 1 is one-to-one. It knows no
 * probabilities: every offer counts as one agent.
 *
 * @param factor offers a seat
 */
record FlatFactor(double factor) implements Strategy {
  private static final Map<HourOfWeek, Double> CERTAIN = certain();

  private static Map<HourOfWeek, Double> certain() {
    Map<HourOfWeek, Double> hours = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int hour = 0; hour < 24; hour++) {
        hours.put(new HourOfWeek(day, hour), 1.0);
      }
    }
    return Map.copyOf(hours);
  }

  @Override
  public OfferProblem aim(OfferProblem problem, Supplier<Known> known) {
    Map<String, Map<HourOfWeek, Double>> odds = new TreeMap<>();
    for (Agent agent : problem.pool().agents()) {
      odds.put(agent.id(), CERTAIN);
    }
    List<GroupRequirement> wanted =
        problem.requirements().stream().map(one -> wanted(one, problem)).toList();
    return new OfferProblem(
        wanted, problem.access(), problem.pool().withOdds(new ClaimOdds(odds)), problem.rules());
  }

  private GroupRequirement wanted(GroupRequirement requirement, OfferProblem problem) {
    int[] claimed = new int[requirement.grid().size()];
    for (Commitment one : problem.pool().commitments()) {
      if (one.group().equals(requirement.staffingGroup())) {
        CoveredIntervals.of(requirement.grid(), one.span()).forEach(i -> claimed[i]++);
      }
    }
    GroupRequirement.Builder builder = requirement.toBuilder();
    for (int i = 0; i < claimed.length; i++) {
      double open = Math.max(0, requirement.agentsRequired(i) - claimed[i]);
      builder.agentsRequired(i, claimed[i] + factor * open);
    }
    return builder.build();
  }
}
