package org.tideshift.scheduler.report;

import java.util.List;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.GroupCoverage;

/**
 * What a night worked out. Forecasts, requirements and coverage stand on one grid.
 *
 * @param forecasts what will come, one a queue
 * @param staffed how many people that takes
 * @param coverage how far they are covered, one a staffing group
 * @param offers who is offered what
 * @param judgement what the night says of the plan
 */
public record NightPlan(
    List<DemandForecast> forecasts,
    Staffed staffed,
    List<GroupCoverage> coverage,
    List<NightOffer> offers,
    PlanJudgement judgement) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException where there is no forecast
   */
  public NightPlan {
    if (forecasts.isEmpty()) {
      throw new IllegalArgumentException("forecasts are none, valid: at least one queue");
    }
    forecasts = List.copyOf(forecasts);
    coverage = List.copyOf(coverage);
    offers = List.copyOf(offers);
  }

  /** The intervals of the plan. */
  public IntervalGrid grid() {
    return forecasts.get(0).grid();
  }
}
