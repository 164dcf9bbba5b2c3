package org.tideshift.scheduler.marketplace.simulation;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * A mean over seeds.
 *
 * @param mean the mean
 * @param standardError its standard error; 0 for one seed, of which it says nothing
 */
public record Estimate(double mean, double standardError) {
  /** Returns the mean of a figure. */
  public static <T> Estimate of(Collection<T> seeds, ToDoubleFunction<T> figure) {
    double mean = seeds.stream().mapToDouble(figure).average().orElse(0);
    double squares =
        seeds.stream().mapToDouble(figure).map(value -> (value - mean) * (value - mean)).sum();
    int n = seeds.size();
    return new Estimate(mean, n < 2 ? 0 : Math.sqrt(squares / (n - 1) / n));
  }
}
