package org.tideshift.scheduler.replay;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A figure over several runs.
 *
 * @param mean the mean
 * @param standardError standard error of the mean, 0 or more; empty for a single run
 */
public record Estimate(double mean, OptionalDouble standardError) {

  /** The estimate from one value a run, at least one. */
  static Estimate of(List<Double> values) {
    int runs = values.size();
    double mean = values.stream().mapToDouble(Double::doubleValue).sum() / runs;
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return new Estimate(
        mean,
        runs == 1
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.sqrt(squares / (runs - 1) / runs)));
  }
}
