package org.tideshift.scheduler.offers;

import java.io.Serializable;

/**
 * What the search did.
 *
 * @param moves moves tried
 * @param possibleShifts places for a shift that the pool has
 * @param reproducible whether the same input and seed give the same plan on any machine
 * @param published offers published before that could still be offered
 * @param kept those of them that still stand
 */
public record SearchStatistics(
    long moves, int possibleShifts, boolean reproducible, int published, int kept)
    implements Serializable {}
