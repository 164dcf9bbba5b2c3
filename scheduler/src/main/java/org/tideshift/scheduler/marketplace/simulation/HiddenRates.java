package org.tideshift.scheduler.marketplace.simulation;

/**
 * What an agent really does, which no planner knows.
 *
 * @param claim share of offers claimed at the average hour, 0..1
 * @param show share of claimed shifts worked, 0..1; the others are released while that is free, and
 *     no-shows later
 */
public record HiddenRates(double claim, double show) {}
