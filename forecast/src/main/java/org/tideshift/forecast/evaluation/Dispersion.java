package org.tideshift.forecast.evaluation;

import java.util.List;

/**
 * Excess of squared errors over Poisson, relative to squared means, from earlier origins: once for
 * ordinary days, once for holidays, which are known less well.
 */
final class Dispersion {
  private static final double USUAL = 0.02;

  /** What a holiday adds before any was forecast: a relative error of about a sixth. */
  private static final double HOLIDAY_EXTRA = 0.03;

  private static final double HOLIDAY_PRIOR_DAYS = 4;
  private static final double TAMED_AT = 0.4;
  private static final double HOLIDAY_TAMED_AT = 1;

  private double excess;
  private double scale;
  private double days;

  private Dispersion() {}

  static double ofOrdinary(List<OriginRun> runs, String method) {
    Dispersion sums = sums(runs, method, false, TAMED_AT);
    return sums.scale > 0 ? Math.max(0, sums.excess / sums.scale) : USUAL;
  }

  static double ofHolidays(List<OriginRun> runs, String method, double ordinary) {
    Dispersion sums = sums(runs, method, true, HOLIDAY_TAMED_AT);
    double prior = ordinary + HOLIDAY_EXTRA;
    double seen = sums.scale > 0 ? Math.max(ordinary, sums.excess / sums.scale) : prior;
    return (sums.days * seen + HOLIDAY_PRIOR_DAYS * prior) / (sums.days + HOLIDAY_PRIOR_DAYS);
  }

  private static Dispersion sums(
      List<OriginRun> runs, String method, boolean holidays, double tamedAt) {
    Dispersion sums = new Dispersion();
    for (OriginRun run : runs) {
      double[] means = run.means(method);
      for (int index = 0; index < run.size(); index++) {
        if (run.isKnown(index) && means[index] > 0 && run.isSpecial(index) == holidays) {
          sums.add(run.actual(index), means[index], tamedAt);
          sums.days += run.daysPerStep();
        }
      }
    }
    return sums;
  }

  private void add(double actual, double mean, double tamedAt) {
    double limit = 3 * Math.sqrt(mean) + tamedAt * mean;
    double error = Math.min(Math.abs(actual - mean), limit);
    excess += error * error - mean;
    scale += mean * mean;
  }
}
