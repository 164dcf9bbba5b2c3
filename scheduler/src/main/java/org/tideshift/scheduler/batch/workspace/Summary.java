package org.tideshift.scheduler.batch.workspace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tideshift.scheduler.offers.IntervalCoverage;
import org.tideshift.scheduler.offers.OfferPlan;
import org.tideshift.scheduler.offers.ShiftOffer;

/** What {@code summary.json} says of a plan. */
public final class Summary {
  private static final int DECIMALS = 6;

  private Summary() {}

  /**
   * The figures by name, in the order in which they are written.
   *
   * @param warnings what a person should know of the run
   */
  public static Map<String, Object> of(OfferPlan plan, List<String> warnings) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("required_agent_intervals", rounded(plan.required()));
    figures.put("uncovered_agent_intervals", rounded(plan.uncovered()));
    figures.put("surplus_agent_intervals", rounded(plan.surplus()));
    figures.put("coverage_share", rounded(plan.coverageShare()));
    figures.put("idle_share", rounded(plan.idleShare()));
    figures.put("lower_bound", rounded(plan.bound().uncovered()));
    figures.put("bound_method", plan.bound().method());
    figures.put("gap", rounded(plan.gap()));
    figures.put("paid_hours", rounded(paidHours(plan)));
    figures.put("offers", plan.offers().size());
    figures.put(
        "agents_offered", plan.offers().stream().map(ShiftOffer::agentId).distinct().count());
    figures.put("intervals_short", countIntervals(plan, true));
    figures.put("intervals_with_nobody", countIntervals(plan, false));
    figures.put("service_level_definition", "answered within the threshold / all offered");
    if (plan.statistics().published() > 0) {
      figures.put("published_offers", plan.statistics().published());
      figures.put("published_offers_kept", plan.statistics().kept());
    }
    figures.put("moves", plan.statistics().moves());
    figures.put("reproducible", plan.statistics().reproducible());
    figures.put("plan_fingerprint", plan.fingerprint());
    figures.put("warnings", List.copyOf(warnings));
    return figures;
  }

  private static double paidHours(OfferPlan plan) {
    return plan.offers().stream()
        .mapToDouble(offer -> offer.span().length().toMinutes() / 60.0)
        .sum();
  }

  /** Required intervals that are short of anybody, or in which nobody at all is offered. */
  private static long countIntervals(OfferPlan plan, boolean anyShort) {
    return plan.coverage().stream()
        .flatMap(group -> group.intervals().stream())
        .filter(at -> anyShort ? at.shortAgents() > 0 : isEmpty(at))
        .count();
  }

  private static boolean isEmpty(IntervalCoverage at) {
    return at.required() > 0 && at.offered() == 0;
  }

  private static BigDecimal rounded(double value) {
    BigDecimal decimal =
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return decimal.scale() < 0 ? decimal.setScale(0, RoundingMode.UNNECESSARY) : decimal;
  }
}
