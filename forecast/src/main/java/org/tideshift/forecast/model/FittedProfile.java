package org.tideshift.forecast.model;

import org.tideshift.forecast.calendar.LocalGrid;

/** Plain demand times what holidays make of it, 0 where the queue is closed. */
record FittedProfile(DemandHistory history, Baseline baseline, HolidayEffects holidays)
    implements FittedDemand {

  /** Fits a baseline, then the holidays around it. */
  static FittedProfile fit(
      DemandHistory history, LevelEstimator estimator, double profileHalfLifeDays) {
    Baseline baseline = Baseline.fit(history, estimator, profileHalfLifeDays);
    return new FittedProfile(history, baseline, HolidayEffects.fit(history, baseline));
  }

  @Override
  public double[] means(LocalGrid target) {
    double[] means = baseline.means(target);
    holidays.apply(means, target, history);
    boolean[] open = history.calendar().open(target);
    for (int index = 0; index < means.length; index++) {
      means[index] = open[index] && Double.isFinite(means[index]) ? Math.max(0, means[index]) : 0;
    }
    return means;
  }
}
