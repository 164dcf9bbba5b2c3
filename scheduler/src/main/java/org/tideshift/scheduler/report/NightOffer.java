package org.tideshift.scheduler.report;

import java.util.Optional;
import org.tideshift.scheduler.marketplace.ClaimWindow;
import org.tideshift.scheduler.offers.ShiftOffer;

/**
 * An offer as it was published.
 *
 * @param id its name in the marketplace
 * @param offer who, when and where
 * @param pay what it costs
 * @param window when it can be claimed; empty where the file does not say
 */
public record NightOffer(String id, ShiftOffer offer, Pay pay, Optional<ClaimWindow> window) {

  /** Length of the shift in hours. */
  double hours() {
    return offer.span().length().toMinutes() / 60.0;
  }
}
