package org.tideshift.scheduler.marketplace;

import java.math.BigDecimal;

/**
 * Money on top of the base pay of an offer.
 *
 * @param offerId the offer
 * @param amount above 0, two decimals, in the currency of the hourly rate
 * @param reason the rule behind it, in words
 */
public record Bonus(String offerId, BigDecimal amount, String reason) {}
