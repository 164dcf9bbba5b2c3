package org.tideshift.scheduler.staffing;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.tideshift.forecast.demand.DemandForecast;

/**
 * How much of a forecast's range is doubt about the rate, and how much only the noise of random
 * arrivals. The squared width of the range less the squared width that Poisson counts of the same
 * mean would have is left for the rate.
 */
final class RateDoubt {

  private static final double FEW = 40;

  private final DemandForecast forecast;
  private final double lowLevel;
  private final double highLevel;
  private final double width;

  RateDoubt(DemandForecast forecast) {
    this.forecast = forecast;
    List<Double> levels = forecast.levels();
    this.lowLevel = levels.isEmpty() ? 0 : levels.get(0);
    this.highLevel = levels.isEmpty() ? 0 : levels.get(levels.size() - 1);
    this.width = levels.size() < 2 ? 0 : normalQuantile(highLevel) - normalQuantile(lowLevel);
  }

  /** Standard deviation of the expected contacts of the interval; 0 where no range is given. */
  double standardDeviation(int index) {
    double mean = forecast.mean(index);
    if (width == 0 || mean == 0) {
      return 0;
    }
    double range =
        forecast.quantile(forecast.levels().size() - 1, index) - forecast.quantile(0, index);
    double noise = Math.max(width * Math.sqrt(mean), poissonRange(mean));
    return Math.sqrt(Math.max(0, range * range - noise * noise)) / width;
  }

  /** Few contacts: counts are whole, and the normal range would pass rounding off as doubt. */
  private double poissonRange(double mean) {
    return mean > FEW ? 0 : poissonQuantile(mean, highLevel) - poissonQuantile(mean, lowLevel);
  }

  private static int poissonQuantile(double mean, double level) {
    double probability = Math.exp(-mean);
    double sum = probability;
    int count = 0;
    while (sum < level) {
      count++;
      probability *= mean / count;
      sum += probability;
    }
    return count;
  }

  /** Quantile of the standard normal distribution. */
  static double normalQuantile(double level) {
    return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(level);
  }
}
