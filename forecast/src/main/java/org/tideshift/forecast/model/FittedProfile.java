package org.tideshift.forecast.model;

import org.tideshift.forecast.calendar.LocalGrid;

/** Plain demand times what holidays, launches and campaigns make of it, 0 where closed. */
final class FittedProfile implements FittedDemand {
  private final DemandHistory history;
  private final Baseline baseline;
  private final LaunchEffects launches;
  private final HolidayEffects holidays;

  FittedProfile(DemandHistory history, Baseline baseline) {
    this.history = history;
    this.baseline = baseline;
    double[] expected = baseline.means(history.local());
    this.launches = LaunchEffects.fit(history, expected, baseline.daySpread());
    launches.apply(expected, history.local());
    this.holidays = HolidayEffects.fit(history, expected, baseline.daySpread());
  }

  /** Fits a baseline, then the events, then the holidays around it. */
  static FittedProfile fit(
      DemandHistory history, LevelEstimator estimator, double profileHalfLifeDays) {
    return new FittedProfile(history, Baseline.fit(history, estimator, profileHalfLifeDays));
  }

  Baseline baseline() {
    return baseline;
  }

  @Override
  public double[] means(LocalGrid target) {
    return withEvents(baseline.means(target), target);
  }

  /** The means at a level of 1. */
  double[] shape(LocalGrid target) {
    return withEvents(baseline.seasonal(target), target);
  }

  private double[] withEvents(double[] means, LocalGrid target) {
    launches.apply(means, target);
    holidays.apply(means, target, history);
    boolean[] open = history.calendar().open(target);
    for (int index = 0; index < means.length; index++) {
      means[index] = open[index] && Double.isFinite(means[index]) ? Math.max(0, means[index]) : 0;
    }
    return means;
  }
}
