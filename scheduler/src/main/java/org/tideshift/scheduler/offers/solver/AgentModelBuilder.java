package org.tideshift.scheduler.offers.solver;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.AvailabilityWindows;
import org.tideshift.scheduler.offers.Commitment;
import org.tideshift.scheduler.offers.GroupAccess;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.offers.WorkRules;

/** Fills the agents' side of a {@link Model}. */
final class AgentModelBuilder {
  private final OfferProblem problem;
  private final Model model;
  private final Steps steps;
  private final Map<String, AvailabilityWindows> windows;
  private final Map<String, List<Commitment>> commitments;
  private final Map<String, GroupAccess> access;
  private final SeatList seats = new SeatList();
  private final List<Set<String>> brands = new ArrayList<>();

  AgentModelBuilder(OfferProblem problem, Model model) {
    this.problem = problem;
    this.model = model;
    this.steps = model.steps;
    this.windows = problem.pool().windows();
    this.commitments = problem.pool().commitmentsByAgent();
    this.access = problem.accessByGroup();
    model.groups.forEach(group -> brands.add(accessTo(group).brands()));
  }

  void fill() {
    List<Agent> agents =
        problem.pool().agents().stream().sorted(Comparator.comparing(Agent::id)).toList();
    WishBuilder wishes = new WishBuilder(steps, model.groups, problem.aims().weights());
    for (int a = 0; a < agents.size(); a++) {
      AgentFacts facts = model.agents.get(a);
      rules(facts, agents.get(a));
      odds(facts, agents.get(a));
      qualify(facts, agents.get(a));
      wishes.fill(facts, agents.get(a), windowsOf(facts));
      facts.seats = seats.size();
      openWindows(facts, a);
      facts.fixed = seats.size();
      commit(facts, a);
      facts.seatsEnd = seats.size();
    }
    commitOutsiders();
    seats.fill(model);
    conflicts();
  }

  private GroupAccess accessTo(String group) {
    return access.getOrDefault(group, GroupAccess.named(group));
  }

  private AvailabilityWindows windowsOf(AgentFacts facts) {
    return windows.getOrDefault(facts.id, new AvailabilityWindows(List.of(), List.of()));
  }

  private void rules(AgentFacts facts, Agent agent) {
    WorkRules rules = agent.rules();
    facts.minLength = steps.ceil(rules.shift().min());
    facts.maxLength = Math.min(steps.floor(rules.shift().max()), ShiftCode.MAX_LENGTH);
    facts.minRest = steps.ceil(rules.minRest());
    facts.minGap = Math.min(steps.ceil(problem.rules().minGap()), Integer.MAX_VALUE);
    facts.maxDay = steps.floor(rules.hours().day());
    facts.maxWeek = steps.floor(rules.hours().week());
    facts.maxShifts = rules.maxShiftsDay();
  }

  private void odds(AgentFacts facts, Agent agent) {
    if (problem.pool().odds().varies(agent)) {
      facts.worthAt = IntStream.range(0, steps.count).map(t -> worth(agent, t)).toArray();
      facts.worth = Arrays.stream(facts.worthAt).max().orElse(0);
    } else {
      facts.worth = worth(agent, 0);
    }
  }

  private int worth(Agent agent, int step) {
    return (int) Math.round(problem.claimProbability(agent, steps.at(step)) * Model.MILLI);
  }

  private void qualify(AgentFacts facts, Agent agent) {
    facts.can = new boolean[model.groups.size()];
    for (int g = 0; g < facts.can.length; g++) {
      facts.can[g] = agent.qualification().covers(accessTo(model.groups.get(g)));
    }
    facts.groups = IntStream.range(0, facts.can.length).filter(g -> facts.can[g]).toArray();
  }

  private void openWindows(AgentFacts facts, int agent) {
    List<Integer> bounds = new ArrayList<>();
    boolean hasHours = facts.minLength <= Math.min(facts.maxDay, facts.maxWeek);
    if (facts.worth == 0 || facts.maxShifts == 0 || facts.groups.length == 0 || !hasHours) {
      return;
    }
    for (TimeSpan window : free(facts)) {
      int from = Math.max(0, steps.ceil(window.start()));
      int to = Math.min(model.stepCount, steps.floor(window.end()));
      if (to - from >= facts.minLength && facts.minLength <= facts.maxLength) {
        bounds.add(from);
        bounds.add(to);
        for (int k = seatsIn(facts, to - from); k > 0; k--) {
          seats.open(agent, from, to);
        }
      }
    }
    facts.windows = bounds.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The agent's windows without committed work and the gap around it. */
  private List<TimeSpan> free(AgentFacts facts) {
    Duration gap =
        Duration.ofSeconds(steps.seconds)
            .multipliedBy(Math.max(0, Math.min(facts.minGap, facts.minRest)));
    List<TimeSpan> taken =
        commitments.getOrDefault(facts.id, List.of()).stream()
            .map(one -> steps.span(place(0, one).from(), place(0, one).to()))
            .map(span -> new TimeSpan(span.start().minus(gap), span.end().plus(gap)))
            .sorted()
            .toList();
    return AvailabilityWindows.without(windowsOf(facts).open(), taken);
  }

  /** The most shifts that the rules allow in a window of the length. */
  private static int seatsIn(AgentFacts facts, int length) {
    int days = (length + facts.minRest) / (facts.minLength + facts.minRest);
    int gap = Math.min(facts.minGap, facts.minRest);
    int byGap = (length + gap) / (facts.minLength + gap);
    return Math.min(Math.max(1, days) * facts.maxShifts, byGap);
  }

  private void commit(AgentFacts facts, int agent) {
    for (Commitment one : commitments.getOrDefault(facts.id, List.of())) {
      int group = model.groups.indexOf(one.group());
      if (group < 0) {
        group = brands.size();
        brands.add(one.brands());
      }
      int week = steps.findWeek(one.span().start());
      seats.fixed(place(agent, one), group, week, worth(one));
    }
  }

  private SeatList.Place place(int agent, Commitment one) {
    return new SeatList.Place(agent, steps.floor(one.span().start()), steps.ceil(one.span().end()));
  }

  private static int worth(Commitment one) {
    return (int) Math.round(one.showProbability() * Model.MILLI);
  }

  /** Hours of people who have left the pool still cover their group. */
  private void commitOutsiders() {
    Set<String> known = new HashSet<>(model.agents.stream().map(agent -> agent.id).toList());
    problem.pool().commitments().stream()
        .filter(one -> !known.contains(one.agentId()) && model.groups.contains(one.group()))
        .forEach(
            one -> seats.fixed(place(-1, one), model.groups.indexOf(one.group()), -1, worth(one)));
  }

  private void conflicts() {
    model.conflict = new boolean[brands.size()][brands.size()];
    boolean any = false;
    for (int g = 0; g < brands.size(); g++) {
      for (int h = 0; h < brands.size(); h++) {
        model.conflict[g][h] = problem.rules().brands().between(brands.get(g), brands.get(h));
        any |= model.conflict[g][h];
      }
    }
    if (!any) {
      model.conflict = new boolean[0][];
    }
    model.coolOff = coolOff(problem.rules().brands().coolOff());
  }

  /** On the safe side: months are the longest, and a clock change adds an hour. */
  private int coolOff(Period period) {
    LocalDate day = LocalDate.EPOCH;
    long days = ChronoUnit.DAYS.between(day, day.plus(period));
    long longer = period.toTotalMonths() > 0 ? 3 : 0;
    return days == 0 ? 0 : steps.ceil(Duration.ofDays(days + longer).plusHours(1));
  }
}
