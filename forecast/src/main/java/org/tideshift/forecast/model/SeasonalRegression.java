package org.tideshift.forecast.model;

/**
 * A quasi-Poisson regression: a wandering level, a smooth year and a smooth month by day, a shrunk
 * profile over the local week, nested holiday effects, launches.
 */
public final class SeasonalRegression implements DemandModel {
  private final String name;
  private final double wanderingPerWeek;
  private final double profileHalfLifeDays;

  private SeasonalRegression(String name, double wanderingPerWeek, double profileHalfLifeDays) {
    this.name = name;
    this.wanderingPerWeek = wanderingPerWeek;
    this.profileHalfLifeDays = profileHalfLifeDays;
  }

  /** For demand that changes: the level may move by 1 % a week, the profile within weeks. */
  public static SeasonalRegression lively() {
    return new SeasonalRegression("regression-lively", 0.01, 45);
  }

  /** For demand that lasts: a stiffer level, a profile from most of a year. */
  public static SeasonalRegression steady() {
    return new SeasonalRegression("regression-steady", 0.004, 200);
  }

  @Override
  public String name() {
    return name;
  }

  /** The lively one as other models start from it. */
  static FittedProfile livelyFit(DemandHistory history) {
    return lively().fitProfile(history);
  }

  @Override
  public FittedDemand fit(DemandHistory history) {
    return fitProfile(history);
  }

  private FittedProfile fitProfile(DemandHistory history) {
    return history.fittedOnce(
        name,
        () -> FittedProfile.fit(history, new SeasonalLevel(wanderingPerWeek), profileHalfLifeDays));
  }
}
