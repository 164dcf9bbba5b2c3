package org.tideshift.forecast.evaluation;

import java.util.OptionalDouble;

/** Collects the errors of forecasts that were really made. */
final class RealisedSums {
  private double absolute;
  private double signed;
  private double contacts;
  private double comparable;
  private double naive;
  private int inside;
  private int intervals;

  void add(Outcome outcome) {
    double error = outcome.mean() - outcome.came();
    absolute += Math.abs(error);
    signed += error;
    contacts += outcome.came();
    intervals++;
    inside += outcome.came() >= outcome.low() && outcome.came() <= outcome.high() ? 1 : 0;
    if (outcome.weekBefore().isPresent()) {
      comparable += Math.abs(error);
      naive += Math.abs(outcome.weekBefore().getAsDouble() - outcome.came());
    }
  }

  RealisedAccuracy accuracy() {
    return new RealisedAccuracy(
        intervals,
        AccuracySums.ratio(absolute, contacts),
        AccuracySums.ratio(signed, contacts),
        AccuracySums.ratio(inside, intervals),
        naive > 0 ? 1 - comparable / naive : 0);
  }

  /**
   * What was forecast of one interval and what came.
   *
   * @param mean expected contacts
   * @param low lowest quantile of the forecast
   * @param high highest quantile
   * @param came contacts that came
   * @param weekBefore contacts of the same weekday and time in the last week known when the
   *     forecast was made; empty where unknown
   */
  record Outcome(double mean, double low, double high, int came, OptionalDouble weekBefore) {}
}
