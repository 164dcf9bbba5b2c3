package org.tideshift.scheduler.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.Candidate;
import org.tideshift.scheduler.offers.FindCandidates;
import org.tideshift.scheduler.offers.IntervalCoverage;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.report.OfferExplanation.Fit;
import org.tideshift.scheduler.report.OfferExplanation.Interval;
import org.tideshift.scheduler.report.OfferExplanation.Shift;
import org.tideshift.scheduler.report.OfferExplanation.Without;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** Explains one offer. */
public final class ExplainOffer {
  private static final double THOUSANDTH = 1e-3;

  private final NightPlan plan;
  private final OfferProblem problem;
  private final NightOffer offer;
  private final ExplainPrice price;
  private final String group;
  private final int from;
  private final int to;

  private ExplainOffer(
      NightPlan plan, OfferProblem problem, NightOffer offer, PriceSetting setting) {
    this.price = new ExplainPrice(offer, setting);
    this.plan = plan;
    this.problem = problem;
    this.offer = offer;
    this.group = offer.offer().group();
    IntervalGrid grid = plan.grid();
    this.from = (int) Math.max(0, grid.intervalsUntil(offer.offer().span().start()));
    this.to = (int) Math.min(grid.size(), grid.intervalsUntil(offer.offer().span().end()));
  }

  /**
   * Explains an offer.
   *
   * @param problem what the offers were searched for
   * @param offer an offer of the plan
   * @param setting under what it got its price and its wave
   */
  public static OfferExplanation of(
      NightPlan plan, OfferProblem problem, NightOffer offer, PriceSetting setting) {
    return new ExplainOffer(plan, problem, offer, setting).explain();
  }

  private OfferExplanation explain() {
    ZoneId zone = problem.rules().week().zone();
    TimeSpan span = offer.offer().span();
    Shift shift =
        new Shift(
            offer.id(),
            offer.offer().agentId(),
            group,
            ExplainInterval.local(span.start(), zone),
            ExplainInterval.local(span.end(), zone));
    return new OfferExplanation(
        shift, price.price(problem, offers()), fit(), intervals(zone), without());
  }

  private Fit fit() {
    boolean preferred =
        findAgent().map(agent -> agent.wishes().preferredGroups().contains(group)).orElse(false);
    return new Fit(preferred, offer.offer().claimProbability(), others());
  }

  private List<ShiftOffer> offers() {
    return plan.offers().stream().map(NightOffer::offer).toList();
  }

  private Optional<Agent> findAgent() {
    return problem.pool().agents().stream()
        .filter(agent -> agent.id().equals(offer.offer().agentId()))
        .findFirst();
  }

  /** Agents whom no rule keeps from any one interval of the shift. */
  private int others() {
    Set<String> able = new HashSet<>();
    problem.pool().agents().forEach(agent -> able.add(agent.id()));
    IntervalGrid grid = plan.grid();
    for (int i = from; i < to && !able.isEmpty(); i++) {
      TimeSpan interval = new TimeSpan(grid.startOf(i), grid.startOf(i + 1));
      FindCandidates.of(problem, offers(), group, interval).stream()
          .filter(one -> one.standing() != Candidate.Standing.POSSIBLE)
          .forEach(one -> able.remove(one.agentId()));
    }
    return able.size();
  }

  private List<Interval> intervals(ZoneId zone) {
    List<Interval> intervals = new ArrayList<>();
    for (int i = from; i < to; i++) {
      IntervalCoverage at = coverage(i);
      intervals.add(
          new Interval(
              ExplainInterval.local(plan.grid().startOf(i), zone),
              at.required(),
              at.expected(),
              level(i, at.expected()),
              level(i, without(at))));
    }
    return intervals;
  }

  private IntervalCoverage coverage(int index) {
    return plan.coverageOf(group).intervals().get(index);
  }

  private double without(IntervalCoverage at) {
    return Math.max(0, at.expected() - offer.offer().claimProbability());
  }

  private double level(int index, double agents) {
    return plan.serviceLevel(group, index, agents);
  }

  private Without without() {
    int shortIntervals = 0;
    double shortAgents = 0;
    double weight = 0;
    double with = 0;
    double less = 0;
    GroupRequirement requirement = plan.requirementOf(group);
    for (int i = from; i < to; i++) {
      IntervalCoverage at = coverage(i);
      double more = Math.max(0, at.required() - without(at)) - at.shortAgents();
      shortIntervals += at.required() - without(at) > THOUSANDTH ? 1 : 0;
      shortAgents += more;
      weight += requirement.contacts(i);
      with += requirement.contacts(i) * level(i, at.expected());
      less += requirement.contacts(i) * level(i, without(at));
    }
    return new Without(
        shortIntervals,
        shortAgents * plan.grid().hours(),
        weight == 0 ? 1 : with / weight,
        weight == 0 ? 1 : less / weight);
  }
}
