package org.tideshift.forecast.model;

/** The levels of a fitted {@link SeasonalLevel}. */
final class FittedLevels implements DayLevels {
  private static final double BOUND = 30;

  private final SeasonalBasis basis;
  private final SeasonalBasis.Row[] rows;
  private final int first;
  private final double[] coefficients;

  /**
   * Keeps the regressors of the history's days; those of other days are made when asked for.
   *
   * @param first the history's first day
   */
  FittedLevels(SeasonalBasis basis, SeasonalBasis.Row[] rows, int first, double[] coefficients) {
    this.basis = basis;
    this.rows = rows.clone();
    this.first = first;
    this.coefficients = coefficients.clone();
  }

  private SeasonalBasis.Row row(int epochDay) {
    int day = epochDay - first;
    return day >= 0 && day < rows.length ? rows[day] : basis.row(epochDay);
  }

  @Override
  public double at(int epochDay) {
    return exp(row(epochDay).times(coefficients));
  }

  @Override
  public double season(int epochDay) {
    return exp(row(epochDay).timesFrom(basis.knots(), coefficients));
  }

  private static double exp(double logLevel) {
    return Math.exp(Math.max(-BOUND, Math.min(BOUND, logLevel)));
  }
}
