package org.tideshift.forecast.model;

import org.apache.commons.math3.special.Erf;

/** The standard normal distribution. */
final class Normal {
  private static final double FARTHEST = 8;
  private static final int STEPS_A_UNIT = 256;

  /** Between its entries a straight line is off by less than 1e-6. */
  private static final double[] CUMULATIVE = cumulative();

  private Normal() {}

  private static double[] cumulative() {
    double[] table = new double[(int) (2 * FARTHEST * STEPS_A_UNIT) + 2];
    for (int step = 0; step < table.length; step++) {
      double value = (double) step / STEPS_A_UNIT - FARTHEST;
      table[step] = 0.5 * Erf.erfc(-value / Math.sqrt(2));
    }
    return table;
  }

  /** Probability up to a value, to six digits. */
  static double cumulative(double value) {
    double place = (Math.max(-FARTHEST, Math.min(FARTHEST, value)) + FARTHEST) * STEPS_A_UNIT;
    int step = (int) place;
    return CUMULATIVE[step] + (place - step) * (CUMULATIVE[step + 1] - CUMULATIVE[step]);
  }

  static double quantile(double level) {
    return Math.sqrt(2) * Erf.erfInv(2 * level - 1);
  }
}
