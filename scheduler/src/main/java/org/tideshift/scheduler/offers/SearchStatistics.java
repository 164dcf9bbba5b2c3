package org.tideshift.scheduler.offers;

/**
 * What the search did.
 *
 * @param moves moves tried
 * @param possibleShifts places for a shift that the pool has
 * @param reproducible whether the same input and seed give the same plan on any machine
 */
public record SearchStatistics(long moves, int possibleShifts, boolean reproducible) {}
