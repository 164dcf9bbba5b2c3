package org.tideshift.scheduler.marketplace;

import org.tideshift.scheduler.offers.ShiftOffer;

/**
 * An agent who could take a seat if it stays empty.
 *
 * @param seat the offer of the seat to somebody else
 * @param rank 1 for the first to ask
 * @param agentId the backup
 * @param claimProbability probability that the backup would claim and work the shift, 0..1
 */
public record Backup(ShiftOffer seat, int rank, String agentId, double claimProbability) {}
