package org.tideshift.scheduler.batch.store;

import java.util.Optional;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.OfferStatus;

/**
 * An offer of the ledger.
 *
 * @param published what was published
 * @param state where it stands
 * @param held whether the agent has or ever had the seat, at once or from the waitlist
 */
public record LedgerOffer(OfferRow published, OfferState state, boolean held) {

  /** The offer as the lifecycle has it, but for its times: these only its events know. */
  public OfferStatus withoutTimes() {
    return new OfferStatus(published.inMarket(), state, Optional.empty(), 0, Optional.empty());
  }
}
