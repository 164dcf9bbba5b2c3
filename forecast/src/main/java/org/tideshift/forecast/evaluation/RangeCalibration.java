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
  private static final double DEFAULT_DISPERSION = 0.02;

  private final double dispersion;
  private final double[] places;
  private final double trust;

  private RangeCalibration(double dispersion, double[] places, double trust) {
    this.dispersion = dispersion;
    this.places = places;
    this.trust = trust;
  }

  static RangeCalibration learn(List<OriginRun> runs, String method) {
    double dispersion = dispersion(runs, method);
    double[] places = new double[runs.stream().mapToInt(OriginRun::size).sum()];
    int count = 0;
    double days = 0;
    for (OriginRun run : runs) {
      double[] means = run.means(method);
      for (int index = 0; index < run.size(); index++) {
        if (run.isKnown(index) && means[index] > 0) {
          places[count++] = new GammaPoisson(means[index], dispersion).place(run.actual(index));
          days += 1.0 / run.target().slotsPerDay();
        }
      }
    }
    Arrays.sort(places, 0, count);
    return new RangeCalibration(
        dispersion, Arrays.copyOf(places, count), days / (days + PRIOR_DAYS));
  }

  /** Excess of squared errors over Poisson, relative to squared means, gross outliers tamed. */
  private static double dispersion(List<OriginRun> runs, String method) {
    double excess = 0;
    double scale = 0;
    for (OriginRun run : runs) {
      double[] means = run.means(method);
      for (int index = 0; index < run.size(); index++) {
        double mean = means[index];
        if (run.isKnown(index) && mean > 0) {
          double limit = 3 * Math.sqrt(mean) + 0.4 * mean;
          double error = Math.min(Math.abs(run.actual(index) - mean), limit);
          excess += error * error - mean;
          scale += mean * mean;
        }
      }
    }
    return scale > 0 ? Math.max(0, excess / scale) : DEFAULT_DISPERSION;
  }

  /** Contacts that are not exceeded with probability {@code level}, around a mean. */
  public double quantile(double mean, double level) {
    return new GammaPoisson(mean, dispersion).quantile(adjusted(level));
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
