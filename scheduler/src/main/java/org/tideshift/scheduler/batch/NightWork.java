package org.tideshift.scheduler.batch;

import java.time.Instant;
import org.tideshift.scheduler.offers.OfferPlan;
import org.tideshift.scheduler.staffing.StaffingPlan;

/**
 * All that a night worked out, before anything is written.
 *
 * @param asOf the moment it took for now
 * @param inputs what it read
 * @param forecast what will come
 * @param staffing how many people that takes
 * @param offers who is offered what
 */
record NightWork(
    Instant asOf,
    NightInputs inputs,
    MakeForecast.Result forecast,
    StaffingPlan staffing,
    NightOffers offers) {

  /** The plan. */
  OfferPlan plan() {
    return offers.plan();
  }
}
