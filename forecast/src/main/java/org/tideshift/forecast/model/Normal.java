package org.tideshift.forecast.model;

import org.apache.commons.math3.special.Erf;

/** The standard normal distribution. */
final class Normal {
  private Normal() {}

  static double cumulative(double value) {
    return 0.5 * Erf.erfc(-value / Math.sqrt(2));
  }

  static double quantile(double level) {
    return Math.sqrt(2) * Erf.erfInv(2 * level - 1);
  }
}
