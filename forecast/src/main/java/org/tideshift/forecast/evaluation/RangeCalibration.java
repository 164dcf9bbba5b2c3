package org.tideshift.forecast.evaluation;

import java.util.Arrays;
import java.util.List;
import org.tideshift.forecast.model.GammaPoisson;

/**
 * How wide the ranges must be: learnt from where outcomes fell in the ranges of earlier origins.
 *
 * <p>First a dispersion, then a map from promised to held probabilities (split conformal
 * prediction: Vovk et al. 2005; calibration of the probability integral transform: Kuleshov et al.
 * 2018), drawn towards the identity where few days back it.
 */
public final class RangeCalibration {
  private static final double PRIOR_DAYS = 14;

  private final double ordinary;
  private final double holiday;
  private double[] places = new double[0];
  private double trust;

  private RangeCalibration(List<OriginRun> runs, String method) {
    this.ordinary = Dispersion.ofOrdinary(runs, method);
    this.holiday = Dispersion.ofHolidays(runs, method, ordinary);
  }

  static RangeCalibration learn(List<OriginRun> runs, String method) {
    RangeCalibration ranges = new RangeCalibration(runs, method);
    double[] places = new double[runs.stream().mapToInt(OriginRun::size).sum()];
    int count = 0;
    double days = 0;
    for (OriginRun run : runs) {
      double[] means = run.means(method);
      for (int index = 0; index < run.size(); index++) {
        if (run.isKnown(index) && means[index] > 0) {
          GammaPoisson counts = ranges.counts(means[index], run.isSpecial(index));
          places[count++] = counts.place(run.actual(index));
          days += run.daysPerStep();
        }
      }
    }
    ranges.places = Arrays.copyOf(places, count);
    Arrays.sort(ranges.places);
    ranges.trust = days / (days + PRIOR_DAYS);
    return ranges;
  }

  private GammaPoisson counts(double mean, boolean isHoliday) {
    return new GammaPoisson(mean, isHoliday ? holiday : ordinary);
  }

  /** The range around a mean. */
  public Range around(double mean, boolean isHoliday) {
    GammaPoisson counts = counts(mean, isHoliday);
    return level -> counts.quantile(adjusted(level));
  }

  /** Where outcomes will fall. */
  public interface Range {
    /** Contacts that are not exceeded with probability {@code level}. */
    double quantile(double level);
  }

  private double adjusted(double level) {
    if (places.length == 0) {
      return level;
    }
    double place = level * (places.length - 1);
    int left = (int) place;
    int right = Math.min(places.length - 1, left + 1);
    double held = places[left] + (place - left) * (places[right] - places[left]);
    double mixed = trust * held + (1 - trust) * level;
    return Math.min(0.9995, Math.max(0.0005, mixed));
  }
}
