package org.tideshift.forecast.evaluation;

import org.tideshift.forecast.model.DemandHistory;

/** Collects errors of a method over intervals of several origins. */
final class AccuracySums {
  private static final double[] LEVELS = {0.1, 0.5, 0.9};

  private double absolute;
  private double signed;
  private double contacts;
  private double pinball;
  private int inside;
  private int intervals;

  void add(OriginRun run, String method, RangeCalibration ranges, boolean holidaysOnly) {
    double[] means = run.means(method);
    for (int index = 0; index < run.size(); index++) {
      if (run.isKnown(index) && (run.isSpecial(index) || !holidaysOnly)) {
        addInterval(
            run.actual(index),
            ranges.around(means[index], run.isSpecial(index), run.daysAhead(index)),
            means[index]);
      }
    }
  }

  private void addInterval(double actual, RangeCalibration.Range range, double mean) {
    absolute += Math.abs(mean - actual);
    signed += mean - actual;
    contacts += actual;
    intervals++;
    double[] bounds = new double[LEVELS.length];
    for (int level = 0; level < LEVELS.length; level++) {
      bounds[level] = range.quantile(LEVELS[level]);
      double error = actual - bounds[level];
      pinball += Math.max(LEVELS[level] * error, (LEVELS[level] - 1) * error) / LEVELS.length;
    }
    inside += actual >= bounds[0] && actual <= bounds[2] ? 1 : 0;
  }

  int intervals() {
    return intervals;
  }

  /** The measures; 0 where there is nothing to divide by. */
  Accuracy accuracy(double naiveError) {
    double mean = intervals == 0 ? 0 : absolute / intervals;
    return new Accuracy(
        ratio(absolute, contacts),
        ratio(mean, naiveError),
        ratio(signed, contacts),
        ratio(pinball, intervals),
        ratio(inside, intervals));
  }

  static double ratio(double above, double below) {
    return below > 0 ? above / below : 0;
  }

  /** Mean absolute difference to the same slot a week earlier, over the whole history. */
  static double naiveError(DemandHistory history) {
    int week = 7 * history.local().slotsPerDay();
    double sum = 0;
    int count = 0;
    for (int index = week; index < history.size(); index++) {
      if (history.isKnown(index) && history.isKnown(index - week)) {
        sum += Math.abs(history.contacts(index) - history.contacts(index - week));
        count++;
      }
    }
    return ratio(sum, count);
  }
}
