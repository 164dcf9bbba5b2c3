package org.tideshift.scheduler.marketplace;

/**
 * One agent invited to one seat. An offer that ended (released, declined, withdrawn, expired) does
 * not come back; a new one with another id may be made for the same agent and seat.
 *
 * @param offerId unique among offers
 * @param seat the seat, which other offers may compete for
 * @param agentId who is invited
 * @param window when it can be claimed
 */
public record SeatOffer(String offerId, Seat seat, String agentId, ClaimWindow window) {}
