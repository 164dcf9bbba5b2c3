package org.tideshift.scheduler.batch.store;

import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.Predictions;

/**
 * Offers that stand alike.
 *
 * @param state where they stand
 * @param held whether their agents have or ever had the seat
 * @param probabilities how many there are, and how likely they were thought to be worked
 */
public record OfferCount(OfferState state, boolean held, Predictions probabilities) {}
