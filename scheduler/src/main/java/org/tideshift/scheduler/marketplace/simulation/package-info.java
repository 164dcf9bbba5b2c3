/**
 * Plays a market whose agents have rates that no planner knows, to see what a way of offering is
 * worth.
 *
 * <p>In: a {@link org.tideshift.scheduler.marketplace.simulation.SimulatedMarket}, made up from a
 * seed or put behind a real pool. Out: fill, shorts and surplus night by night for three ways of
 * offering, and whether what was learnt is near what is hidden. Always: strategies see the ledger
 * and the pool, never a hidden rate; an agent answers the same offer alike under every strategy;
 * one seed gives one result.
 */
@NullMarked
package org.tideshift.scheduler.marketplace.simulation;

import org.jspecify.annotations.NullMarked;
