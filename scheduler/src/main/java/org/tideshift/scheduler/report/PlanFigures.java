package org.tideshift.scheduler.report;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.GroupCoverage;
import org.tideshift.scheduler.offers.IntervalCoverage;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** The figures of a plan over a stretch of its intervals. */
final class PlanFigures {
  private final NightPlan plan;
  private final IntervalGrid grid;
  private final int from;
  private final int to;
  private final Map<Figure, Double> values = new EnumMap<>(Figure.class);
  private double serviceWeight;

  private PlanFigures(NightPlan plan, Instant start, Instant end) {
    this.plan = plan;
    this.grid = plan.grid();
    this.from = (int) Math.max(0, grid.intervalsUntil(start));
    this.to = (int) Math.min(grid.size(), grid.intervalsUntil(end));
    for (Figure figure : Figure.values()) {
      values.put(figure, 0.0);
    }
  }

  /** The figures of the whole plan. */
  static PlanFigures of(NightPlan plan) {
    return of(plan, plan.grid().start(), plan.grid().end());
  }

  /** The figures of the intervals, and of the offers, that start in the time given. */
  static PlanFigures of(NightPlan plan, Instant start, Instant end) {
    PlanFigures figures = new PlanFigures(plan, start, end);
    plan.forecasts().forEach(figures::addForecast);
    plan.staffed().requirements().forEach(figures::addRequirement);
    plan.coverage().forEach(figures::addCoverage);
    plan.offers().stream()
        .filter(one -> !one.offer().span().start().isBefore(start))
        .filter(one -> one.offer().span().start().isBefore(end))
        .forEach(figures::addOffer);
    figures.finish();
    return figures;
  }

  /**
   * The figures of one staffing group over the whole plan; contacts are not told apart by group.
   */
  static PlanFigures ofGroup(NightPlan plan, String group) {
    PlanFigures figures = new PlanFigures(plan, plan.grid().start(), plan.grid().end());
    plan.staffed().requirements().stream()
        .filter(one -> one.staffingGroup().equals(group))
        .forEach(figures::addRequirement);
    plan.coverage().stream().filter(one -> one.group().equals(group)).forEach(figures::addCoverage);
    plan.offers().stream()
        .filter(one -> one.offer().group().equals(group))
        .forEach(figures::addOffer);
    figures.finish();
    return figures;
  }

  double get(Figure figure) {
    return values.getOrDefault(figure, 0.0);
  }

  private void addForecast(DemandForecast forecast) {
    for (int i = from; i < to; i++) {
      add(Figure.CONTACTS, forecast.mean(i));
    }
  }

  private void addCoverage(GroupCoverage group) {
    for (int i = from; i < to; i++) {
      IntervalCoverage at = group.intervals().get(i);
      add(Figure.REQUIRED_HOURS, at.required() * grid.hours());
      add(Figure.SHORT_HOURS, at.shortAgents() * grid.hours());
      add(Figure.SURPLUS_HOURS, at.surplusAgents() * grid.hours());
      add(Figure.SHORT_INTERVALS, at.shortAgents() > 0 ? 1 : 0);
      add(Figure.EMPTY_INTERVALS, at.required() > 0 && at.offered() == 0 ? 1 : 0);
    }
  }

  /** Weighs each interval's service level by its contacts. */
  private void addRequirement(GroupRequirement requirement) {
    String group = requirement.staffingGroup();
    GroupCoverage covered = plan.coverageOf(group);
    for (int i = from; i < to; i++) {
      if (plan.staffed().service().hasContacts(group, i)) {
        double agents = covered.intervals().get(i).expected();
        double level = plan.serviceLevel(group, i, agents);
        add(Figure.SERVICE_LEVEL, level * requirement.contacts(i));
        serviceWeight += requirement.contacts(i);
      }
    }
  }

  private void addOffer(NightOffer offer) {
    add(Figure.OFFERS, 1);
    add(Figure.PAID_HOURS, offer.hours());
    add(Figure.COST, offer.pay().total().orElse(0));
  }

  private void add(Figure figure, double amount) {
    values.merge(figure, amount, Double::sum);
  }

  private void finish() {
    double required = get(Figure.REQUIRED_HOURS);
    values.put(Figure.COVERAGE, required == 0 ? 1 : 1 - get(Figure.SHORT_HOURS) / required);
    values.put(
        Figure.SERVICE_LEVEL, serviceWeight == 0 ? 1 : get(Figure.SERVICE_LEVEL) / serviceWeight);
  }
}
