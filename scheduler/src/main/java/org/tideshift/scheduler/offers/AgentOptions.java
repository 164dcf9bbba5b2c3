package org.tideshift.scheduler.offers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideshift.scheduler.offers.Breach.Rule;

/** What one agent could still do beside what they have been offered. */
final class AgentOptions {
  private static final Map<Rule, WhyShort> RULES =
      new EnumMap<>(
          Map.of(
              Rule.HOURS_A_WEEK, WhyShort.HOURS_USED_UP,
              Rule.BRANDS, WhyShort.BRANDS,
              Rule.HOURS_A_DAY, WhyShort.DAY_HOURS,
              Rule.SHIFTS_A_DAY, WhyShort.DAY_SHIFTS,
              Rule.MIN_GAP, WhyShort.TOO_CLOSE));

  private final Agent agent;
  private final OfferProblem problem;
  private final List<TimeSpan> windows;
  private final List<TimeSpan> declined;
  private final List<Assignment> work;
  private final Map<String, GroupAccess> access;
  private final Duration step;
  private final Instant horizonStart;

  private AgentOptions(
      Agent agent,
      OfferProblem problem,
      List<TimeSpan> windows,
      List<Assignment> work,
      Map<String, GroupAccess> access) {
    this.agent = agent;
    this.problem = problem;
    this.windows = windows;
    this.declined =
        problem.pool().declined().stream()
            .filter(one -> one.agentId().equals(agent.id()))
            .map(DeclinedTime::span)
            .toList();
    this.work = work;
    this.access = access;
    this.step = problem.requirements().get(0).grid().length();
    this.horizonStart =
        problem.requirements().stream()
            .map(requirement -> requirement.grid().start())
            .min(Comparator.naturalOrder())
            .orElseThrow();
  }

  /** Returns the options of every agent under the offers, by agent id. */
  static List<AgentOptions> of(OfferProblem problem, Collection<ShiftOffer> offers) {
    Map<String, AvailabilityWindows> windows = problem.pool().windows();
    Map<String, GroupAccess> access = problem.accessByGroup();
    Map<String, List<ShiftOffer>> offered =
        offers.stream().collect(Collectors.groupingBy(ShiftOffer::agentId));
    Map<String, List<Commitment>> committed = problem.pool().commitmentsByAgent();
    AvailabilityWindows never = new AvailabilityWindows(List.of(), List.of());
    List<AgentOptions> options = new ArrayList<>();
    for (Agent one : problem.pool().agents()) {
      List<TimeSpan> open = windows.getOrDefault(one.id(), never).open();
      List<Assignment> work = new ArrayList<>();
      for (ShiftOffer offer : offered.getOrDefault(one.id(), List.of())) {
        work.add(assignment(access, offer.group(), offer.span()));
      }
      for (Commitment done : committed.getOrDefault(one.id(), List.of())) {
        work.add(new Assignment(done.span(), done.group(), done.brands(), false));
      }
      options.add(new AgentOptions(one, problem, open, work, access));
    }
    options.sort(Comparator.comparing(one -> one.agent.id()));
    return options;
  }

  String agentId() {
    return agent.id();
  }

  boolean isQualified(GroupAccess group) {
    return agent.qualification().covers(group);
  }

  /** Returns why the agent was not offered the interval too. */
  WhyShort whyNot(String group, TimeSpan interval) {
    Optional<TimeSpan> window = windows.stream().filter(w -> w.contains(interval)).findFirst();
    if (declined.stream().anyMatch(no -> no.overlaps(interval))) {
      return WhyShort.DECLINED;
    } else if (window.isEmpty()) {
      return WhyShort.NOT_AVAILABLE;
    } else if (work.stream().anyMatch(one -> one.span().overlaps(interval))) {
      return WhyShort.WORKING;
    } else if (neverClaims(interval)) {
      return WhyShort.NEVER_CLAIMS;
    }
    List<List<Assignment>> tries = tries(group, interval, window.get());
    if (tries.isEmpty()) {
      return WhyShort.WINDOW_TOO_SHORT;
    }
    return ruleAgainst(tries);
  }

  /** The first reason that holds for every one of the calendars. */
  private WhyShort ruleAgainst(List<List<Assignment>> tries) {
    Set<Rule> always = EnumSet.allOf(Rule.class);
    boolean isPossible = false;
    for (List<Assignment> calendar : tries) {
      List<Breach> breaches = AgentCalendar.breaches(agent, problem.rules(), calendar);
      always.retainAll(breaches.stream().map(Breach::rule).toList());
      isPossible |= breaches.isEmpty();
    }
    if (isPossible) {
      return WhyShort.LESS_LIKELY;
    }
    return RULES.entrySet().stream()
        .filter(one -> always.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .min(Comparator.naturalOrder())
        .orElse(WhyShort.SEVERAL_RULES);
  }

  /** Whether no start of a shift that would take the interval in is worth anything. */
  private boolean neverClaims(TimeSpan interval) {
    Instant first = interval.end().minus(agent.rules().shift().max());
    return Stream.iterate(interval.start(), at -> !at.isBefore(first), at -> at.minus(step))
        .noneMatch(this::isExpected);
  }

  private boolean isExpected(Instant start) {
    return problem.claimProbability(agent, start) > 0;
  }

  /** Returns whether one more change of this agent alone could lawfully serve the interval. */
  boolean couldServe(String group, TimeSpan interval) {
    boolean idle = work.stream().noneMatch(one -> one.span().overlaps(interval));
    return windows.stream()
        .filter(window -> idle && window.contains(interval))
        .flatMap(window -> tries(group, interval, window).stream())
        .anyMatch(one -> AgentCalendar.breaches(agent, problem.rules(), one).isEmpty());
  }

  /** The agent's calendar with a shortest shift, or a longer one, that takes the interval in. */
  private List<List<Assignment>> tries(String group, TimeSpan interval, TimeSpan window) {
    List<List<Assignment>> tries = new ArrayList<>();
    long shortest = -Math.floorDiv(-agent.rules().shift().min().toSeconds(), step.toSeconds());
    Duration length = step.multipliedBy(shortest);
    Instant start = interval.end().minus(length);
    for (; !start.isAfter(interval.start()); start = start.plus(step)) {
      TimeSpan shift = new TimeSpan(start, start.plus(length));
      boolean isAhead = !start.isBefore(horizonStart) && isExpected(start);
      if (isAhead && window.contains(shift) && agent.rules().shift().allows(length)) {
        tries.add(with(Stream.of(assignment(access, group, shift)), work.stream()));
      }
    }
    for (Assignment one : work) {
      longer(one, group, interval, window).ifPresent(tries::add);
    }
    return tries;
  }

  private Optional<List<Assignment>> longer(
      Assignment one, String group, TimeSpan interval, TimeSpan window) {
    Instant start = min(one.span().start(), interval.start());
    Instant end =
        min(one.span().end(), interval.end()).equals(one.span().end())
            ? interval.end()
            : one.span().end();
    TimeSpan shift = new TimeSpan(start, end);
    boolean may =
        one.offered()
            && one.group().equals(group)
            && window.contains(shift)
            && agent.rules().shift().allows(shift.length());
    return may
        ? Optional.of(
            with(
                Stream.of(assignment(access, group, shift)),
                work.stream().filter(other -> !other.equals(one))))
        : Optional.empty();
  }

  private static List<Assignment> with(Stream<Assignment> one, Stream<Assignment> others) {
    return Stream.concat(one, others).toList();
  }

  private static Assignment assignment(
      Map<String, GroupAccess> access, String group, TimeSpan span) {
    GroupAccess known = access.getOrDefault(group, GroupAccess.named(group));
    return new Assignment(span, group, known.brands(), true);
  }

  private static Instant min(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
