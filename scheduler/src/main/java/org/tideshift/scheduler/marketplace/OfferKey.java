package org.tideshift.scheduler.marketplace;

/**
 * Which offer an event is about, and who is said to have acted.
 *
 * @param offerId the offer, known or not
 * @param agentId the agent; another one than the offer's is refused
 */
public record OfferKey(String offerId, String agentId) {}
