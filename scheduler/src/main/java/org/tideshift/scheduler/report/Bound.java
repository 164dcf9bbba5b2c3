package org.tideshift.scheduler.report;

import org.tideshift.forecast.demand.IntervalGrid;

/** Says how near a plan is to the best that its pool allows. */
final class Bound {
  private Bound() {}

  static String sentence(NightPlan plan) {
    IntervalGrid grid = plan.grid();
    double shortHours = PlanFigures.of(plan).get(Figure.SHORT_HOURS);
    double bound = plan.judgement().lowerBound() * grid.hours();
    String method = "(proven by " + plan.judgement().boundMethod() + ")";
    if (shortHours < 0.05) {
      return "Nothing is short, so no plan could cover more.";
    }
    String least =
        Numbers.hours(shortHours)
            + " are short. With these agents, their availability and the rules, no plan can leave fewer than "
            + Numbers.hours(bound)
            + " short "
            + method;
    return plan.judgement().gap() < 0.0005
        ? least + ": this plan is as good as any."
        : least
            + ": at most "
            + Numbers.hours(Math.max(0, shortHours - bound))
            + " could still be won by another search, the rest by more availability or skills.";
  }
}
