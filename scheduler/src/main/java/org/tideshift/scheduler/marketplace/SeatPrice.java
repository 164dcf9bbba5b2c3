package org.tideshift.scheduler.marketplace;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What decides the bonus of an offer.
 *
 * @param offerId the offer
 * @param hourlyRate the agent's pay of an hour
 * @param length paid time of the shift
 * @param unfilledRisk probability that the seat is missed, 0..1
 * @param leadTime from the night to the start of the shift
 */
public record SeatPrice(
    String offerId,
    BigDecimal hourlyRate,
    Duration length,
    double unfilledRisk,
    Duration leadTime) {}
