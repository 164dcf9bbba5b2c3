package org.tideshift.scheduler.marketplace;

import java.time.Instant;
import java.util.Optional;

/**
 * Where an offer stands, and since when.
 *
 * @param offer the offer
 * @param state its state
 * @param since when it came into that state, also by moving up; empty before it was offered
 * @param waitlistPlace 1 for the first in line; 0 for an offer that does not wait
 * @param claim the claim, once there was one, whatever became of it
 */
public record OfferStatus(
    SeatOffer offer,
    OfferState state,
    Optional<Instant> since,
    int waitlistPlace,
    Optional<Claim> claim) {}
