package org.tideshift.forecast.model;

/**
 * An exponentially weighted level: in the past from both sides, beyond the origin the last one,
 * held (simple exponential smoothing; Hyndman and Athanasopoulos, Forecasting, ch. 8).
 */
final class RecentLevel implements LevelEstimator {
  private final double pastHalfLife;
  private final double lastHalfLife;

  RecentLevel(double pastHalfLifeDays, double lastHalfLifeDays) {
    this.pastHalfLife = pastHalfLifeDays;
    this.lastHalfLife = lastHalfLifeDays;
  }

  @Override
  public DayLevels estimate(
      DemandHistory history, double[] totals, double[] exposures, double[] weights) {
    int days = totals.length;
    double mean = overall(totals, exposures, weights);
    double[] smooth = bothSides(totals, exposures, weights, mean);
    double last = lastLevel(totals, exposures, weights, mean);
    int first = days == 0 ? 0 : history.epochDay(0);
    return epochDay -> epochDay - first >= days ? last : smooth[Math.max(0, epochDay - first)];
  }

  private static double overall(double[] totals, double[] exposures, double[] weights) {
    double contacts = 0;
    double exposure = 0;
    for (int day = 0; day < totals.length; day++) {
      contacts += weights[day] * totals[day];
      exposure += weights[day] * exposures[day];
    }
    return exposure > 0 ? contacts / exposure : 0;
  }

  private double[] bothSides(double[] totals, double[] exposures, double[] weights, double mean) {
    double decay = Math.pow(0.5, 1 / pastHalfLife);
    double[] contacts = new double[totals.length];
    double[] exposure = new double[totals.length];
    for (int pass = 0; pass < 2; pass++) {
      double runContacts = 0;
      double runExposure = 0;
      for (int step = 0; step < totals.length; step++) {
        int day = pass == 0 ? step : totals.length - 1 - step;
        contacts[day] += runContacts + (pass == 0 ? weights[day] * totals[day] : 0);
        exposure[day] += runExposure + (pass == 0 ? weights[day] * exposures[day] : 0);
        runContacts = decay * (runContacts + weights[day] * totals[day]);
        runExposure = decay * (runExposure + weights[day] * exposures[day]);
      }
    }
    double[] levels = new double[totals.length];
    for (int day = 0; day < levels.length; day++) {
      levels[day] = exposure[day] > 0 ? contacts[day] / exposure[day] : mean;
    }
    return levels;
  }

  private double lastLevel(double[] totals, double[] exposures, double[] weights, double mean) {
    double decay = Math.pow(0.5, 1 / lastHalfLife);
    double contacts = 0;
    double exposure = 0;
    for (int day = 0; day < totals.length; day++) {
      contacts = decay * contacts + weights[day] * totals[day];
      exposure = decay * exposure + weights[day] * exposures[day];
    }
    return exposure > 0 ? contacts / exposure : mean;
  }
}
