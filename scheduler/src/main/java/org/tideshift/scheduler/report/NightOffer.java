package org.tideshift.scheduler.report;

import org.tideshift.scheduler.offers.ShiftOffer;

/**
 * An offer as it was published.
 *
 * @param id its name in the marketplace
 * @param offer who, when and where
 * @param pay what it costs
 */
public record NightOffer(String id, ShiftOffer offer, Pay pay) {

  /** Length of the shift in hours. */
  double hours() {
    return offer.span().length().toMinutes() / 60.0;
  }
}
