package org.tideshift.scheduler.batch;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.PlanChances;
import org.tideshift.scheduler.offers.OfferPlan;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.staffing.GroupRequirement;
import org.tideshift.scheduler.staffing.StaffingPlan;

/** The stages of a night, one after the other; each is done once. */
final class WorkOutNight {
  private final Configuration configuration;
  private final FinishedSteps steps;
  private final Progress progress;

  WorkOutNight(Configuration configuration, FinishedSteps steps, Progress progress) {
    this.configuration = configuration;
    this.steps = steps;
    this.progress = progress;
  }

  /**
   * Works a night out.
   *
   * @param making makes the forecast
   */
  NightWork from(
      Instant asOf, NightInputs inputs, NightMarket market, Supplier<MakeForecast.Result> making) {
    MakeForecast.Result forecast = steps.of(NightStep.FORECAST, MakeForecast.Result.class, making);
    StaffingPlan staffing =
        steps.of(
            NightStep.STAFFING,
            StaffingPlan.class,
            () ->
                MakeRequirements.make(
                    inputs.demand().queues(),
                    forecast.forecasts(),
                    inputs.agentSkills(),
                    configuration,
                    progress));
    NightOffers offers = offers(inputs, staffing.requirements(), market);
    return new NightWork(asOf, inputs, forecast, staffing, offers);
  }

  private NightOffers offers(
      NightInputs inputs, List<GroupRequirement> requirements, NightMarket market) {
    List<Queue> queues = inputs.demand().queues();
    market.passOnUnconfirmed(problem(inputs, requirements, market));
    OfferProblem problem =
        MakeOffers.overOffered(problem(inputs, requirements, market), configuration, market.asOf());
    OfferPlan plan =
        steps.of(
            NightStep.OFFERS,
            OfferPlan.class,
            () -> MakeOffers.search(problem, configuration, Optional.empty(), progress));
    OfferRows naming = new OfferRows(inputs.pool().agents(), queues, requirements);
    PlanChances chances = new PlanChances(problem, plan.offers());
    List<OfferRow> rows =
        new NightPrices(chances, market.asOf())
            .priced(
                market.rows(naming, inputs.pool().agents(), plan.offers()),
                market.openIds(),
                BigDecimal.valueOf(configuration.get(ConfigurationKeys.OFFERS_BONUS_BUDGET)));
    return new NightOffers(problem, plan, rows, market.events(rows), market.seq());
  }

  private OfferProblem problem(
      NightInputs inputs, List<GroupRequirement> requirements, NightMarket market) {
    return MakeOffers.problem(
        requirements,
        inputs.demand().queues(),
        market.pool(inputs.pool()),
        market.published(),
        configuration);
  }
}
