/**
 * Offers meet agents who may say no: the lifecycle of claims, as pure functions.
 *
 * <p>In: the offers that were published ({@link org.tideshift.scheduler.marketplace.SeatOffer}) and
 * all that happened to them ({@link org.tideshift.scheduler.marketplace.MarketEvent}), in any
 * order. Out: a {@link org.tideshift.scheduler.marketplace.Settlement}: where each offer stands,
 * and of each event whether it was accepted, put on a waitlist or refused, and why.
 *
 * <p>A <em>seat</em> is one required place; an <em>offer</em> invites one agent to it, and several
 * offers may compete for one seat. Always: state is nothing but the replay of the events, sorted by
 * {@link org.tideshift.scheduler.marketplace.MarketEvent#ORDER}, so it does not matter in which
 * order they were recorded; a seat has one holder at most; no agent holds two seats at one time.
 */
@NullMarked
package org.tideshift.scheduler.marketplace;

import org.jspecify.annotations.NullMarked;
