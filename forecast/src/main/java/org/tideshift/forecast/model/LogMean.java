package org.tideshift.forecast.model;

/** A mean and a spread on the log scale, both shrunk to a prior. */
final class LogMean {
  private static final double PRIOR_COUNT = 3;

  private int count;
  private double sum;
  private double squares;

  void add(double ratio) {
    double value = StrictMath.log(ratio);
    count++;
    sum += value;
    squares += value * value;
  }

  int count() {
    return count;
  }

  double mean() {
    return count == 0 ? 0 : sum / count;
  }

  /** The mean, as if three more values had stood at {@code prior}. */
  double shrunkMean(double prior) {
    return (sum + PRIOR_COUNT * prior) / (count + PRIOR_COUNT);
  }

  /** The variance, as if three more values had had {@code prior}. */
  double variance(double prior) {
    double own = count == 0 ? 0 : squares - count * mean() * mean();
    return (own + PRIOR_COUNT * prior) / (count + PRIOR_COUNT);
  }
}
