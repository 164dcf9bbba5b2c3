package org.tideshift.forecast.model;

/**
 * The level as it was known on each morning: exponentially weighted over the days before alone, so
 * that it can be compared with what then came.
 */
final class OriginLevels {
  private final double[] levels;

  /**
   * Smooths.
   *
   * @param totals contacts of the days
   * @param exposures what they would be at level 1
   * @param weights how much each day counts
   */
  OriginLevels(double[] totals, double[] exposures, double[] weights, double halfLifeDays) {
    double decay = Math.pow(0.5, 1 / halfLifeDays);
    this.levels = new double[totals.length + 1];
    double contacts = 0;
    double exposure = 0;
    for (int day = 0; day < totals.length; day++) {
      contacts = decay * contacts + weights[day] * totals[day];
      exposure = decay * exposure + weights[day] * exposures[day];
      levels[day + 1] = exposure > 0 ? contacts / exposure : 0;
    }
  }

  /** Level on the morning of a day, which may be the one after the last; 0 where nothing tells. */
  double before(int day) {
    return levels[day];
  }
}
