package org.tideshift.scheduler.marketplace.simulation;

import java.util.Map;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.staffing.HourOfWeek;

/**
 * A market to play.
 *
 * @param problem requirements from the first day on, the pool as the planner knows it, the rules
 * @param hidden what each agent really does, by agent id
 * @param claimFactors how much more or less is claimed in an hour of the week; 1 where not named
 * @param seed decides every chance of the market
 */
public record SimulatedMarket(
    OfferProblem problem,
    Map<String, HiddenRates> hidden,
    Map<HourOfWeek, Double> claimFactors,
    long seed) {
  /** Copies the maps. */
  public SimulatedMarket {
    hidden = Map.copyOf(hidden);
    claimFactors = Map.copyOf(claimFactors);
  }
}
