package org.tideshift.forecast.model;

/**
 * A quasi-Poisson regression: a wandering level and a smooth year by day, a shrunk profile over the
 * local week, nested holiday effects.
 */
public final class SeasonalRegression implements DemandModel {
  private static final double SEASON_SPREAD = 0.1;
  private static final int HARMONICS = 4;

  private final double wanderingPerWeek;
  private final double profileHalfLifeDays;

  /**
   * A regression.
   *
   * @param wanderingPerWeek relative standard deviation of the level's change in a week
   * @param profileHalfLifeDays age at which a day counts half for the weekly profile
   */
  public SeasonalRegression(double wanderingPerWeek, double profileHalfLifeDays) {
    this.wanderingPerWeek = wanderingPerWeek;
    this.profileHalfLifeDays = profileHalfLifeDays;
  }

  @Override
  public String name() {
    return "reg-" + wanderingPerWeek + "-" + profileHalfLifeDays;
  }

  @Override
  public FittedDemand fit(DemandHistory history) {
    SeasonalLevel level = new SeasonalLevel(wanderingPerWeek, SEASON_SPREAD, HARMONICS);
    return FittedProfile.fit(history, level, profileHalfLifeDays);
  }
}
