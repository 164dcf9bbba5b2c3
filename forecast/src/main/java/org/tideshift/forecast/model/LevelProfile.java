package org.tideshift.forecast.model;

/**
 * A robust recent level times a smoothed profile of the local week, with holiday effects. Knows no
 * trend and no year; hard to beat on a young or a quiet queue.
 */
public final class LevelProfile implements DemandModel {
  private static final double PAST_HALF_LIFE_DAYS = 10;
  private static final double LAST_HALF_LIFE_DAYS = 14;
  private static final double PROFILE_HALF_LIFE_DAYS = 90;

  @Override
  public String name() {
    return "level-profile";
  }

  @Override
  public FittedDemand fit(DemandHistory history) {
    return FittedProfile.fit(history, level(), PROFILE_HALF_LIFE_DAYS);
  }

  /** Its plain demand alone. */
  static Baseline baseline(DemandHistory history) {
    return Baseline.fit(history, level(), PROFILE_HALF_LIFE_DAYS);
  }

  private static RecentLevel level() {
    return new RecentLevel(PAST_HALF_LIFE_DAYS, LAST_HALF_LIFE_DAYS);
  }
}
