package org.tideshift.scheduler.batch.store;

import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.marketplace.OfferState;

/**
 * An offer of the ledger.
 *
 * @param published what was published
 * @param state where it stands
 * @param held whether the agent has or ever had the seat, at once or from the waitlist
 */
public record LedgerOffer(OfferRow published, OfferState state, boolean held) {}
