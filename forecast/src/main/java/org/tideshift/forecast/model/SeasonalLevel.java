package org.tideshift.forecast.model;

import java.util.Arrays;

/**
 * A level that wanders from week to week, times a smooth year and a smooth month: a quasi-Poisson
 * regression with log link on day totals, fitted by penalised iteratively reweighted least squares
 * (Wood, Generalized Additive Models, 2017, ch. 6).
 *
 * <p>The wandering is a random walk over weekly knots; beyond the origin its last value is held.
 * Year and month are Fourier series whose terms are drawn to 0, the higher the harder.
 */
final class SeasonalLevel implements LevelEstimator {
  private static final int ITERATIONS = 4;
  private static final int YEAR_WAVES = 4;
  private static final int MONTH_WAVES = 6;
  private static final double YEAR_SPREAD = 0.1;
  private static final double MONTH_SPREAD = 0.03;
  private static final double BOUND = 30;
  private static final double LARGEST_STEP = 3;

  private final double wanderingPerWeek;

  /**
   * A level model.
   *
   * @param wanderingPerWeek relative standard deviation of the level's change in a week
   */
  SeasonalLevel(double wanderingPerWeek) {
    this.wanderingPerWeek = wanderingPerWeek;
  }

  @Override
  public DayLevels estimate(
      DemandHistory history, double[] totals, double[] exposures, double[] weights) {
    double mean = mean(totals, exposures, weights);
    if (mean <= 0) {
      return epochDay -> 0;
    }
    SeasonalBasis basis =
        new SeasonalBasis(history.epochDay(0), totals.length, YEAR_WAVES, MONTH_WAVES);
    SeasonalBasis.Row[] rows = new SeasonalBasis.Row[totals.length];
    Arrays.setAll(rows, day -> basis.row(history.epochDay(day)));
    double[] information = information(totals, exposures, weights, mean);
    double[] coefficients = new double[basis.size()];
    Arrays.fill(coefficients, 0, basis.knots(), Math.log(mean));
    PenalisedSquares.Solver solver = solver(basis, rows, information, Math.log(mean));
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      coefficients = solver.solve(products(rows, totals, exposures, information, coefficients));
    }
    return new FittedLevels(basis, rows, history.epochDay(0), coefficients);
  }

  private static double mean(double[] totals, double[] exposures, double[] weights) {
    double contacts = 0;
    double exposure = 0;
    for (int day = 0; day < totals.length; day++) {
      contacts += weights[day] * totals[day];
      exposure += weights[day] * exposures[day];
    }
    return exposure > 0 ? contacts / exposure : 0;
  }

  /**
   * What the log of each day's total tells: less than Poisson, as days have shocks of their own.
   */
  private static double[] information(
      double[] totals, double[] exposures, double[] weights, double mean) {
    double[] expected = new double[totals.length];
    boolean[] counted = new boolean[totals.length];
    for (int day = 0; day < totals.length; day++) {
      expected[day] = mean * exposures[day];
      counted[day] = weights[day] > 0.5;
    }
    // Around one level for all time the spread holds the season too; a quarter is the days' own.
    double spread = Math.min(0.01, RobustDays.spread(totals, expected, counted) / 4);
    double[] information = new double[totals.length];
    for (int day = 0; day < totals.length; day++) {
      information[day] = weights[day] * expected[day] / (1 + spread * expected[day]);
    }
    return information;
  }

  /** What a day tells is held over the iterations: only the observations change. */
  private PenalisedSquares.Solver solver(
      SeasonalBasis basis, SeasonalBasis.Row[] rows, double[] information, double level) {
    PenalisedSquares squares = new PenalisedSquares(basis.size());
    addPenalties(squares, basis, level);
    for (int day = 0; day < rows.length; day++) {
      if (information[day] > 0) {
        squares.addRow(rows[day].positions(), rows[day].values(), information[day]);
      }
    }
    return squares.solver();
  }

  private void addPenalties(PenalisedSquares squares, SeasonalBasis basis, double level) {
    double variancePerWeek = wanderingPerWeek * wanderingPerWeek;
    for (int knot = 1; knot < basis.knots(); knot++) {
      double variance = variancePerWeek * SeasonalBasis.weeksBefore(knot - 1);
      squares.addDifference(knot - 1, knot, 1 / variance);
    }
    squares.addTarget(0, level, 1);
    int year = basis.knots();
    addWavePenalties(squares, year, basis.yearWaves(), YEAR_SPREAD);
    addWavePenalties(squares, year + 2 * basis.yearWaves(), basis.monthWaves(), MONTH_SPREAD);
  }

  private static void addWavePenalties(
      PenalisedSquares squares, int from, int waves, double spread) {
    for (int wave = 0; wave < waves; wave++) {
      double size = spread / Math.sqrt(wave + 1.0);
      squares.addTarget(from + 2 * wave, 0, 1 / (size * size));
      squares.addTarget(from + 2 * wave + 1, 0, 1 / (size * size));
    }
  }

  private static double[] products(
      SeasonalBasis.Row[] rows,
      double[] totals,
      double[] exposures,
      double[] information,
      double[] coefficients) {
    double[] products = new double[coefficients.length];
    for (int day = 0; day < totals.length; day++) {
      if (information[day] > 0) {
        double linear = bounded(rows[day].times(coefficients));
        double mean = Math.max(1e-9, exposures[day] * Math.exp(linear));
        double working = linear + Math.min(LARGEST_STEP, totals[day] / mean - 1);
        rows[day].addTo(products, information[day] * working);
      }
    }
    return products;
  }

  private static double bounded(double logLevel) {
    return Math.max(-BOUND, Math.min(BOUND, logLevel));
  }
}
