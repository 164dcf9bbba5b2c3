package org.tideshift.scheduler.marketplace.simulation;

import java.time.Instant;
import java.util.function.Supplier;
import org.tideshift.scheduler.marketplace.LearntRates;
import org.tideshift.scheduler.offers.OfferProblem;

/** How much is offered for what is required. */
interface Strategy {
  /**
   * Returns the problem as the strategy wants it solved.
   *
   * @param problem what is required, claimed and thought of the pool beforehand
   * @param known what a planner knows at that moment, worked out where it is asked for
   */
  OfferProblem aim(OfferProblem problem, Supplier<Known> known);

  /**
   * What a planner knows.
   *
   * @param claims how likely offers are claimed, as the ledger says
   * @param shows how likely claimed shifts are worked, as the ledger says
   * @param lastChanceUntil intervals before this moment are offered for the last time
   */
  record Known(LearntRates claims, LearntRates shows, Instant lastChanceUntil) {}
}
