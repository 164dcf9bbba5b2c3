package org.tideshift.scheduler.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.Candidate;
import org.tideshift.scheduler.offers.FindCandidates;
import org.tideshift.scheduler.offers.GroupAccess;
import org.tideshift.scheduler.offers.IntervalCoverage;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.report.IntervalExplanation.Coverage;
import org.tideshift.scheduler.report.IntervalExplanation.Holder;
import org.tideshift.scheduler.report.IntervalExplanation.Load;
import org.tideshift.scheduler.report.IntervalExplanation.Need;
import org.tideshift.scheduler.report.IntervalExplanation.Offered;
import org.tideshift.scheduler.report.IntervalExplanation.Others;
import org.tideshift.scheduler.report.IntervalExplanation.People;
import org.tideshift.scheduler.report.IntervalExplanation.Place;
import org.tideshift.scheduler.report.IntervalExplanation.QueueContacts;
import org.tideshift.scheduler.report.IntervalExplanation.Service;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** Explains one interval of a staffing group. */
public final class ExplainInterval {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private final NightPlan plan;
  private final OfferProblem problem;
  private final String group;
  private final int index;

  private ExplainInterval(NightPlan plan, OfferProblem problem, String group, int index) {
    this.plan = plan;
    this.problem = problem;
    this.group = group;
    this.index = index;
  }

  /**
   * Explains an interval.
   *
   * @param problem what the offers were searched for
   * @param group a staffing group of the plan
   * @param index the interval's place in the plan's grid
   */
  public static IntervalExplanation of(
      NightPlan plan, OfferProblem problem, String group, int index) {
    return new ExplainInterval(plan, problem, group, index).explain();
  }

  private IntervalExplanation explain() {
    return new IntervalExplanation(place(), contacts(), need(), service(), people());
  }

  private Place place() {
    IntervalGrid grid = plan.grid();
    Instant start = grid.startOf(index);
    return new Place(group, start.toString(), local(start, zone()), grid.minutes());
  }

  private ZoneId zone() {
    return problem.rules().week().zone();
  }

  /** Such as {@code 2025-11-28T09:00:00-05:00}. */
  static String local(Instant instant, ZoneId zone) {
    return LOCAL.format(instant.atZone(zone));
  }

  private List<QueueContacts> contacts() {
    Set<String> queues =
        Set.copyOf(problem.accessByGroup().getOrDefault(group, GroupAccess.named(group)).queues());
    return plan.forecasts().stream()
        .filter(forecast -> queues.contains(forecast.queue()))
        .map(this::contacts)
        .toList();
  }

  private QueueContacts contacts(DemandForecast forecast) {
    Map<String, Double> range = new TreeMap<>();
    for (int level = 0; level < forecast.levels().size(); level++) {
      range.put(
          DemandForecast.levelName(forecast.levels().get(level)), forecast.quantile(level, index));
    }
    return new QueueContacts(
        forecast.queue(),
        forecast.mean(index),
        range,
        forecast.containedShare(index),
        forecast.ahtSeconds(index));
  }

  private IntervalCoverage coverage() {
    return plan.coverageOf(group).intervals().get(index);
  }

  private Need need() {
    GroupRequirement required = plan.requirementOf(group);
    return new Need(
        required.agentsRequired(index),
        required.floorAgents(index),
        required.driver(index),
        new Load(
            required.contacts(index),
            required.ahtSeconds(index),
            required.offeredLoadErlangs(index),
            required.expectedOccupancy(index),
            required.deferrableHours(index)));
  }

  private Service service() {
    double required = plan.requirementOf(group).agentsRequired(index);
    double expected = coverage().expected();
    return new Service(level(required), level(required - 1), level(expected), level(expected - 1));
  }

  private double level(double agents) {
    return plan.serviceLevel(group, index, agents);
  }

  private People people() {
    IntervalGrid grid = plan.grid();
    TimeSpan interval = new TimeSpan(grid.startOf(index), grid.startOf(index + 1));
    List<ShiftOffer> offers = plan.offers().stream().map(NightOffer::offer).toList();
    List<String> possible = new ArrayList<>();
    Map<String, List<String>> heldBack = new TreeMap<>();
    int notQualified = 0;
    for (Candidate one : FindCandidates.of(problem, offers, group, interval)) {
      switch (one.standing()) {
        case POSSIBLE -> possible.add(one.agentId());
        case HELD_BACK ->
            heldBack.computeIfAbsent(one.why(), any -> new ArrayList<>()).add(one.agentId());
        case NOT_QUALIFIED -> notQualified++;
        case OFFERED -> {}
      }
    }
    return new People(
        seats(),
        offered(interval),
        holders(interval),
        new Others(possible, heldBack, notQualified));
  }

  private List<Holder> holders(TimeSpan interval) {
    return problem.pool().commitments().stream()
        .filter(one -> one.group().equals(group) && one.span().contains(interval))
        .map(
            one ->
                new Holder(
                    one.agentId(),
                    one.span().start().toString(),
                    one.span().end().toString(),
                    one.showProbability()))
        .toList();
  }

  private Coverage seats() {
    IntervalCoverage at = coverage();
    return new Coverage(
        at.offered(), at.expected(), at.shortAgents(), at.surplusAgents(), at.reason());
  }

  private List<Offered> offered(TimeSpan interval) {
    return plan.offers().stream()
        .filter(one -> one.offer().group().equals(group))
        .filter(one -> one.offer().span().contains(interval))
        .map(
            one ->
                new Offered(
                    one.id(),
                    one.offer().agentId(),
                    one.offer().span().start().toString(),
                    one.offer().span().end().toString(),
                    one.offer().claimProbability()))
        .toList();
  }
}
