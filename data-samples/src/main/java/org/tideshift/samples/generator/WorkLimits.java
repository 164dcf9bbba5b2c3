package org.tideshift.samples.generator;

/**
 * How much agents work at most.
 *
 * @param mostHoursWeek the highest cap, in hours a week
 * @param stepsDown caps lie up to so many steps of four hours lower
 */
record WorkLimits(int mostHoursWeek, int stepsDown) {}
