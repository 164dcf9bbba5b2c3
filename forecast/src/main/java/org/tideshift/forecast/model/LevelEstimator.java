package org.tideshift.forecast.model;

/** A way to get the level of every day from day totals and what they would be at level 1. */
interface LevelEstimator {
  /**
   * Estimates.
   *
   * @param totals contacts of the known part of every day
   * @param exposures what those parts would hold at level 1
   * @param weights how much every day counts, 0 or more
   */
  DayLevels estimate(DemandHistory history, double[] totals, double[] exposures, double[] weights);
}
