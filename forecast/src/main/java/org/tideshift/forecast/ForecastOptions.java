package org.tideshift.forecast;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a planner may set about a forecast.
 *
 * @param levels quantile levels, each above 0 and below 1, ascending
 * @param containment share finished by AI to assume, 0..1; empty to forecast it
 * @param launchUplift rise at the peak of coming launches to assume, 0.4 = +40 %; empty to learn it
 */
public record ForecastOptions(
    List<Double> levels, OptionalDouble containment, OptionalDouble launchUplift) {

  /**
   * Copies the levels and checks the ranges.
   *
   * @throws IllegalArgumentException where a value is out of its range
   */
  public ForecastOptions {
    levels = List.copyOf(levels);
    containment.ifPresent(
        share -> {
          if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("containment is " + share + ", valid: 0 to 1");
          }
        });
    launchUplift.ifPresent(
        uplift -> {
          if (!(uplift > -1 && uplift < 1000)) {
            throw new IllegalArgumentException(
                "launch_uplift is " + uplift + ", valid: above -1, such as 0.4 for +40 %");
          }
        });
  }

  /** Quantiles 0.1, 0.5 and 0.9, everything learnt. */
  public static ForecastOptions usual() {
    return new ForecastOptions(
        List.of(0.1, 0.5, 0.9), OptionalDouble.empty(), OptionalDouble.empty());
  }
}
