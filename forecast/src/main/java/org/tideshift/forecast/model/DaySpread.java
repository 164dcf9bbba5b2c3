package org.tideshift.forecast.model;

/** What a range says about the spread of rates: the part beyond Poisson, relative to the mean. */
public final class DaySpread {
  /** Independent days behind a published range, about: six origins, and weeks that go together. */
  private static final double DAYS = 40;

  /** Standard errors that are taken off before a spread is believed. */
  private static final double CAUTION = 2;

  private double squares;
  private double poisson;
  private double scale;

  /**
   * Adds a range.
   *
   * @param mean expected count
   * @param low quantile at {@code lowLevel}
   * @param high quantile at {@code highLevel}
   */
  public void add(double mean, double low, double lowLevel, double high, double highLevel) {
    double sigma = (high - low) / (Normal.quantile(highLevel) - Normal.quantile(lowLevel));
    squares += sigma * sigma;
    poisson += mean;
    scale += mean * mean;
  }

  /** Squared relative spread over all ranges added, 0 or more; {@code unknown} where none was. */
  public double valueOr(double unknown) {
    return scale > 0 ? Math.max(0, (squares - poisson) / scale) : unknown;
  }

  /**
   * The same less two standard errors, so that little is read into the range of a quiet queue,
   * whose own noise hides what its days share.
   */
  public double cautiousOr(double unknown) {
    double error = Math.sqrt(2 / DAYS) * squares;
    return scale > 0 ? Math.max(0, (squares - poisson - CAUTION * error) / scale) : unknown;
  }
}
