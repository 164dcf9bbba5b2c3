package org.tideshift.scheduler.offers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.Breach.Rule;

/**
 * Holds offers against every hard rule. It works on instants and shares no code with the solver, so
 * that a mistake there cannot hide here.
 */
public final class PlanChecker {
  private final OfferProblem problem;
  private final Map<String, Agent> agents;
  private final Map<String, GroupAccess> access;
  private final Map<String, List<Availability>> said;
  private final Map<String, List<DeclinedTime>> declined;
  private final List<Breach> breaches = new ArrayList<>();

  private PlanChecker(OfferProblem problem) {
    this.problem = problem;
    this.agents =
        problem.pool().agents().stream().collect(Collectors.toMap(Agent::id, Function.identity()));
    this.access = problem.accessByGroup();
    this.said =
        problem.pool().availability().stream()
            .collect(Collectors.groupingBy(Availability::agentId));
    this.declined =
        problem.pool().declined().stream().collect(Collectors.groupingBy(DeclinedTime::agentId));
  }

  /** Returns every breach; none where the offers are lawful. */
  public static List<Breach> breaches(OfferProblem problem, Collection<ShiftOffer> offers) {
    PlanChecker checker = new PlanChecker(problem);
    offers.forEach(checker::checkOffer);
    checker.calendars(offers).forEach(checker::checkCalendar);
    return List.copyOf(checker.breaches);
  }

  private void checkOffer(ShiftOffer offer) {
    Agent agent = agents.get(offer.agentId());
    GroupAccess group = access.get(offer.group());
    if (agent == null || group == null) {
      breach(Rule.KNOWN, offer);
      return;
    }
    require(agent.qualification().covers(group), Rule.QUALIFIED, offer);
    require(agent.rules().shift().allows(offer.span().length()), Rule.SHIFT_LENGTH, offer);
    require(onGrid(offer.span()), Rule.ON_GRID, offer);
    require(isAvailable(offer), Rule.AVAILABLE, offer);
    require(isWelcome(offer), Rule.DECLINED, offer);
  }

  private boolean isWelcome(ShiftOffer offer) {
    return declined.getOrDefault(offer.agentId(), List.of()).stream()
        .noneMatch(no -> no.span().overlaps(offer.span()));
  }

  private boolean onGrid(TimeSpan span) {
    IntervalGrid grid = problem.requirements().get(0).grid();
    long seconds = grid.length().toSeconds();
    return Duration.between(grid.start(), span.start()).toSeconds() % seconds == 0
        && span.length().toSeconds() % seconds == 0;
  }

  /** Walks from the shift's start along windows that touch or overlap, to its end. */
  private boolean isAvailable(ShiftOffer offer) {
    Instant reached = offer.span().start();
    List<Availability> sorted =
        said.getOrDefault(offer.agentId(), List.of()).stream()
            .sorted((one, other) -> one.span().compareTo(other.span()))
            .toList();
    for (Availability one : sorted) {
      if (one.kind() == Availability.Kind.UNAVAILABLE) {
        if (one.span().overlaps(offer.span())) {
          return false;
        }
      } else if (!one.span().start().isAfter(reached) && one.span().end().isAfter(reached)) {
        reached = one.span().end();
      }
    }
    return !reached.isBefore(offer.span().end());
  }

  private Map<String, List<Assignment>> calendars(Collection<ShiftOffer> offers) {
    Map<String, List<Assignment>> calendars = new TreeMap<>();
    for (ShiftOffer one : offers) {
      Set<String> brands =
          access.getOrDefault(one.group(), GroupAccess.named(one.group())).brands();
      calendars
          .computeIfAbsent(one.agentId(), unused -> new ArrayList<>())
          .add(new Assignment(one.span(), one.group(), brands, true));
    }
    for (Commitment one : problem.pool().commitments()) {
      calendars
          .computeIfAbsent(one.agentId(), unused -> new ArrayList<>())
          .add(new Assignment(one.span(), one.group(), one.brands(), false));
    }
    return calendars;
  }

  private void checkCalendar(String agentId, List<Assignment> calendar) {
    Agent agent = agents.get(agentId);
    if (agent != null) {
      breaches.addAll(AgentCalendar.breaches(agent, problem.rules(), calendar));
    }
  }

  private void require(boolean kept, Rule rule, ShiftOffer offer) {
    if (!kept) {
      breach(rule, offer);
    }
  }

  private void breach(Rule rule, ShiftOffer offer) {
    breaches.add(new Breach(rule, offer.agentId(), offer.group() + " at " + offer.span()));
  }
}
