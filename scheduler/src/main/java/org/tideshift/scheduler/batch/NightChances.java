package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.tideshift.scheduler.marketplace.CellChances;
import org.tideshift.scheduler.marketplace.PlanChances;
import org.tideshift.scheduler.offers.GroupCoverage;
import org.tideshift.scheduler.offers.OfferPlan;

/**
 * What the reserve of a night comes to: in the required intervals that no later night can offer
 * again, the chance that too few come, and that more come than are required.
 */
final class NightChances {
  private static final double DECIMALS = 1e4;

  private final double shortRisk;
  private final Instant until;
  private final List<CellChances> required = new ArrayList<>();

  /**
   * Looks at a plan.
   *
   * @param shortRisk the chance to be short that was asked for, 0..1
   * @param until intervals from then on can still be offered by the next night
   */
  NightChances(OfferPlan plan, PlanChances chances, double shortRisk, Instant until) {
    this.shortRisk = shortRisk;
    this.until = until;
    for (GroupCoverage group : plan.coverage()) {
      List<CellChances> own = Objects.requireNonNull(chances.byGroup().get(group.group()));
      for (int i = 0; i < own.size(); i++) {
        boolean counts = group.grid().startOf(i).isBefore(until);
        if (counts && group.intervals().get(i).required() > 0) {
          required.add(own.get(i));
        }
      }
    }
  }

  /** The figures by name, for {@code summary.json}. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("short_risk", shortRisk);
    figures.put("last_chance_until", until.toString());
    figures.put("last_chance_intervals", required.size());
    figures.put(
        "last_chance_intervals_over_short_risk",
        required.stream().filter(one -> rounded(one.shortChance()) > shortRisk).count());
    figures.put("mean_short_chance", mean(CellChances::shortChance));
    figures.put("mean_surplus_chance", mean(CellChances::surplusChance));
    return figures;
  }

  private double mean(ToDoubleFunction<CellChances> chance) {
    return rounded(required.stream().mapToDouble(chance).average().orElse(0));
  }

  private static double rounded(double value) {
    return Math.round(value * DECIMALS) / DECIMALS;
  }
}
