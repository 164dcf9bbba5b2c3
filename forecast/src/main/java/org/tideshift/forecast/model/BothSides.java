package org.tideshift.forecast.model;

/** Exponentially weighted ratios that look to both sides of every day. */
final class BothSides {
  private BothSides() {}

  /** Weighted numerator over weighted denominator around every day; the overall ratio in gaps. */
  static double[] smooth(double[] numerators, double[] denominators, double halfLifeDays) {
    double decay = Math.pow(0.5, 1 / halfLifeDays);
    int days = numerators.length;
    double[] above = new double[days];
    double[] below = new double[days];
    accumulate(numerators, decay, above);
    accumulate(denominators, decay, below);
    double[] ratios = new double[days];
    double overall = sum(denominators) > 0 ? sum(numerators) / sum(denominators) : 0;
    for (int day = 0; day < days; day++) {
      ratios[day] = below[day] > 1e-9 && above[day] > 0 ? above[day] / below[day] : overall;
    }
    return ratios;
  }

  private static void accumulate(double[] values, double decay, double[] result) {
    double run = 0;
    for (int day = 0; day < values.length; day++) {
      run = decay * run + values[day];
      result[day] = run;
    }
    run = 0;
    for (int day = values.length - 1; day >= 0; day--) {
      result[day] += run;
      run = decay * (run + values[day]);
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
