package org.tideshift.scheduler.staffing;

/**
 * The exponent {@code h(s) = load·(1 − e^−s) − capacity·s}, concave with {@code h(0) = 0}, written
 * as {@code excess·s − load·g(s)} with {@code g(s) = e^−s − 1 + s}, which does not cancel near 0.
 *
 * @param load above 0
 * @param capacity above 0
 * @param excess load less capacity, handed in because it may be known better than by subtraction
 */
record WaitExponent(double load, double capacity, double excess) {

  static final double NEAR = 0.5;
  private static final int LAST_TERM = 15;
  private static final double[] RECIPROCALS = new double[LAST_TERM + 1];

  static {
    for (int k = 1; k <= LAST_TERM; k++) {
      RECIPROCALS[k] = 1.0 / k;
    }
  }

  /** Where the exponent is largest: {@code ln(load / capacity)}. */
  double stationaryPoint() {
    return isFarAbove() ? Math.log(load / capacity) : -Math.log1p(-excess / load);
  }

  double valueAt(double s) {
    return isFarAbove() ? -load * Math.expm1(-s) - capacity * s : excess * s - load * bend(s);
  }

  double slopeAt(double s) {
    return isFarAbove() ? load * Math.exp(-s) - capacity : excess + load * Math.expm1(-s);
  }

  /** Then the excess is the load but for rounding, and says nothing of the capacity. */
  private boolean isFarAbove() {
    return excess > NEAR * load;
  }

  /** {@code e^−s − 1 + s}. */
  static double bend(double s) {
    return Math.abs(s) < NEAR ? bendNearZero(s) : Math.exp(-s) - 1 + s;
  }

  /** The same by its power series, for {@code |s|} below {@link #NEAR}. */
  static double bendNearZero(double s) {
    double sum = 1;
    for (int k = LAST_TERM; k >= 3; k--) {
      sum = 1 - sum * s * RECIPROCALS[k];
    }
    return sum * s * s / 2;
  }
}
