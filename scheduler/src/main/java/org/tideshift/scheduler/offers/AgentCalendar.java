package org.tideshift.scheduler.offers;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.scheduler.offers.Breach.Rule;

/**
 * The rules of an agent's time, read off the calendar with instants. Only what an offer has a part
 * in is a breach: what was claimed before stands.
 */
final class AgentCalendar {
  private final Agent agent;
  private final OfferRules rules;
  private final List<Assignment> sorted;
  private final List<Breach> breaches = new ArrayList<>();

  private AgentCalendar(Agent agent, OfferRules rules, List<Assignment> assignments) {
    this.agent = agent;
    this.rules = rules;
    this.sorted = new ArrayList<>(assignments);
    sorted.sort(Comparator.comparing(Assignment::span));
  }

  /** Returns every rule that the assignments, in any order, break together. */
  static List<Breach> breaches(Agent agent, OfferRules rules, List<Assignment> assignments) {
    AgentCalendar calendar = new AgentCalendar(agent, rules, assignments);
    calendar.checkPairs();
    calendar.checkDays();
    calendar.checkWeeks();
    return calendar.breaches;
  }

  private void checkPairs() {
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        if (sorted.get(i).offered() || sorted.get(j).offered()) {
          checkPair(sorted.get(i), sorted.get(j));
        }
      }
    }
  }

  private void checkPair(Assignment first, Assignment second) {
    Duration gap = first.span().gapTo(second.span());
    if (first.span().overlaps(second.span())) {
      breach(Rule.OVERLAP, first.span() + " and " + second.span());
    } else if (gap.compareTo(agent.rules().minRest()) < 0 && gap.compareTo(rules.minGap()) < 0) {
      breach(Rule.MIN_GAP, first.span() + " and " + second.span() + " are " + gap + " apart");
    }
    if (rules.brands().between(first.brands(), second.brands())
        && rules.brands().tooClose(first.span(), second.span(), rules.week().zone())) {
      breach(Rule.BRANDS, first.brands() + " and " + second.brands() + " at " + second.span());
    }
  }

  private void checkDays() {
    List<Assignment> day = new ArrayList<>();
    for (Assignment next : sorted) {
      if (!day.isEmpty() && apart(day.get(day.size() - 1), next)) {
        checkDay(day);
        day.clear();
      }
      day.add(next);
    }
    checkDay(day);
  }

  private boolean apart(Assignment last, Assignment next) {
    return last.span().gapTo(next.span()).compareTo(agent.rules().minRest()) >= 0;
  }

  private void checkDay(List<Assignment> day) {
    if (day.stream().noneMatch(Assignment::offered)) {
      return;
    }
    if (day.size() > agent.rules().maxShiftsDay()) {
      breach(Rule.SHIFTS_A_DAY, day.size() + " shifts from " + day.get(0).span().start());
    }
    Duration hours = paid(day);
    if (hours.compareTo(agent.rules().hours().day()) > 0) {
      breach(Rule.HOURS_A_DAY, hours + " from " + day.get(0).span().start());
    }
  }

  private void checkWeeks() {
    Map<LocalDate, List<Assignment>> weeks = new TreeMap<>();
    for (Assignment one : sorted) {
      LocalDate week = rules.week().weekOf(one.span().start());
      weeks.computeIfAbsent(week, unused -> new ArrayList<>()).add(one);
    }
    weeks.forEach(this::checkWeek);
  }

  private void checkWeek(LocalDate week, List<Assignment> work) {
    Duration hours = paid(work);
    if (hours.compareTo(agent.rules().hours().week()) > 0
        && work.stream().anyMatch(Assignment::offered)) {
      breach(Rule.HOURS_A_WEEK, hours + " in the week of " + week);
    }
  }

  private static Duration paid(List<Assignment> work) {
    return work.stream().map(one -> one.span().length()).reduce(Duration.ZERO, Duration::plus);
  }

  private void breach(Rule rule, String detail) {
    breaches.add(new Breach(rule, agent.id(), detail));
  }
}
