package org.tideshift.scheduler.marketplace;

import org.tideshift.scheduler.offers.TimeSpan;

/**
 * One required place.
 *
 * @param seatId unique among seats
 * @param group the staffing group that needs it
 * @param span when
 */
public record Seat(String seatId, String group, TimeSpan span) {}
