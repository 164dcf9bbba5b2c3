package org.tideshift.forecast.model;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.tideshift.forecast.calendar.LocalGrid;

/**
 * Plain demand without holidays and events: a level a day times a profile over the local week, each
 * fitted in turn while the other is held (backfitting: Breiman and Friedman 1985).
 */
final class Baseline {
  private static final int ROUNDS = 3;

  private final DayLevels levels;
  private final SlotProfile profile;
  private final double spread;
  private final int firstDay;
  private final double[] shift;

  private Baseline(
      DayLevels levels, SlotProfile profile, double spread, int firstDay, double[] shift) {
    this.levels = levels;
    this.profile = profile;
    this.spread = spread;
    this.firstDay = firstDay;
    this.shift = shift;
  }

  /**
   * Fits.
   *
   * @param profileHalfLifeDays age at which a day counts half for the profile
   */
  static Baseline fit(DemandHistory history, LevelEstimator estimator, double profileHalfLifeDays) {
    boolean[] ordinary = OrdinaryDays.of(history);
    boolean[] open = OpenSlots.of(history);
    double[] totals = totals(history);
    double[] weights = RobustDays.first(totals, ordinary);
    double[] levelOfDay = new double[totals.length];
    Arrays.fill(levelOfDay, 1);
    DayLevels levels = epochDay -> 0;
    SlotProfile profile = SlotProfile.fit(history, open, levelOfDay, weights);
    double[] shift = LevelShift.of(totals, profile.exposures(history), ordinary);
    double spread = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] exposures = profile.exposures(history);
      Arrays.setAll(exposures, day -> exposures[day] * shift[day]);
      levels = estimator.estimate(history, totals, exposures, weights);
      double[] expected = new double[totals.length];
      for (int day = 0; day < expected.length; day++) {
        double level = levels.at(history.epochDay(day));
        levelOfDay[day] = level * shift[day];
        expected[day] = level * exposures[day];
      }
      weights = RobustDays.weights(totals, expected, ordinary);
      spread = RobustDays.spread(totals, expected, ordinary);
      profile = SlotProfile.fit(history, open, levelOfDay, aged(weights, profileHalfLifeDays));
    }
    return new Baseline(levels, profile, spread, history.epochDay(0), shift);
  }

  private static double[] totals(DemandHistory history) {
    double[] totals = new double[history.days()];
    for (int day = 0; day < totals.length; day++) {
      for (int index = history.dayStart(day); index < history.dayStart(day + 1); index++) {
        totals[day] += history.contacts(index);
      }
    }
    return totals;
  }

  private static double[] aged(double[] weights, double halfLifeDays) {
    double[] aged = weights.clone();
    for (int day = 0; day < aged.length; day++) {
      aged[day] *= Math.pow(0.5, (aged.length - 1 - day) / halfLifeDays);
    }
    return aged;
  }

  /** Squared relative spread of ordinary day totals around this baseline, beyond Poisson. */
  double daySpread() {
    return spread;
  }

  /** The part of a day's level that is known: what returns with the calendar, and a past jump. */
  double season(int epochDay) {
    return levels.season(epochDay) * shift(epochDay);
  }

  /** Level of a day. */
  double level(int epochDay) {
    return levels.at(epochDay) * shift(epochDay);
  }

  private double shift(int epochDay) {
    int day = epochDay - firstDay;
    return day >= 0 && day < shift.length ? shift[day] : 1;
  }

  /** Expected plain contacts of every interval without a level, season left in. */
  double[] seasonal(LocalGrid target) {
    return times(this::season, target);
  }

  /** Expected plain contacts of every interval. */
  double[] means(LocalGrid target) {
    return times(this::level, target);
  }

  private double[] times(IntToDoubleFunction levelOfDay, LocalGrid target) {
    double[] means = profile.rates(target);
    double level = 0;
    for (int index = 0; index < means.length; index++) {
      if (index == 0 || target.epochDay(index) != target.epochDay(index - 1)) {
        level = levelOfDay.applyAsDouble(target.epochDay(index));
      }
      means[index] *= level;
    }
    return means;
  }
}
