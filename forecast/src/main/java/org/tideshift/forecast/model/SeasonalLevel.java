package org.tideshift.forecast.model;

import java.util.Arrays;

/**
 * A level that wanders from week to week, times a smooth year: a quasi-Poisson regression with log
 * link on day totals, fitted by penalised iteratively reweighted least squares (Wood, Generalized
 * Additive Models, 2017, ch. 6).
 *
 * <p>The wandering is a random walk over weekly knots; beyond the origin its last value is held.
 * The year is a Fourier series whose terms are drawn to 0, the higher the harder; it is left out
 * while the history is too short to tell a season from a trend.
 */
final class SeasonalLevel implements LevelEstimator {
  private static final int KNOT_DAYS = 7;
  private static final int ITERATIONS = 4;
  private static final double DAYS_A_YEAR = 365.2425;
  private static final double ENOUGH_YEARS = 1.15;
  private static final double BOUND = 30;

  private final double wanderingPerWeek;
  private final double seasonSpread;
  private final int harmonics;

  /**
   * A level model.
   *
   * @param wanderingPerWeek relative standard deviation of the level's change in a week
   * @param seasonSpread relative size a yearly season is expected to have
   * @param harmonics waves of the yearly season
   */
  SeasonalLevel(double wanderingPerWeek, double seasonSpread, int harmonics) {
    this.wanderingPerWeek = wanderingPerWeek;
    this.seasonSpread = seasonSpread;
    this.harmonics = harmonics;
  }

  @Override
  public DayLevels estimate(
      DemandHistory history, double[] totals, double[] exposures, double[] weights) {
    double start = overall(totals, exposures, weights);
    if (start <= 0) {
      return epochDay -> 0;
    }
    int first = history.epochDay(0);
    int days = totals.length;
    int knots = (days - 1) / KNOT_DAYS + 2;
    int waves = days >= ENOUGH_YEARS * DAYS_A_YEAR ? harmonics : 0;
    double[] coefficients = new double[knots + 2 * waves];
    Arrays.fill(coefficients, 0, knots, Math.log(start));
    double spread = spread(totals, exposures, weights, start);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      PenalisedSquares squares = new PenalisedSquares(coefficients.length);
      addPenalties(squares, knots, waves, Math.log(start));
      addDays(squares, totals, exposures, weights, coefficients, first, knots, spread);
      coefficients = squares.solve();
    }
    double[] fitted = coefficients;
    return epochDay -> Math.exp(linear(new Basis(epochDay, first, days, knots, waves), fitted));
  }

  private static double overall(double[] totals, double[] exposures, double[] weights) {
    double contacts = 0;
    double exposure = 0;
    for (int day = 0; day < totals.length; day++) {
      contacts += weights[day] * totals[day];
      exposure += weights[day] * exposures[day];
    }
    return exposure > 0 ? contacts / exposure : 0;
  }

  private static double spread(
      double[] totals, double[] exposures, double[] weights, double level) {
    double[] expected = new double[totals.length];
    boolean[] counted = new boolean[totals.length];
    for (int day = 0; day < totals.length; day++) {
      expected[day] = level * exposures[day];
      counted[day] = weights[day] > 0.5;
    }
    // Around one level for all time the spread holds the season too; a quarter is the days' own.
    return Math.min(0.01, RobustDays.spread(totals, expected, counted) / 4);
  }

  private void addPenalties(PenalisedSquares squares, int knots, int waves, double level) {
    double stiffness = 1 / (wanderingPerWeek * wanderingPerWeek);
    for (int knot = 1; knot < knots; knot++) {
      squares.addDifference(knot - 1, knot, stiffness);
    }
    squares.addTarget(0, level, 1);
    for (int wave = 0; wave < 2 * waves; wave++) {
      int frequency = 1 + wave / 2;
      double size = seasonSpread / frequency;
      squares.addTarget(knots + wave, 0, 1 / (size * size));
    }
  }

  private void addDays(
      PenalisedSquares squares,
      double[] totals,
      double[] exposures,
      double[] weights,
      double[] coefficients,
      int first,
      int knots,
      double spread) {
    int waves = (coefficients.length - knots) / 2;
    for (int day = 0; day < totals.length; day++) {
      if (weights[day] > 0 && exposures[day] > 0) {
        Basis basis = new Basis(first + day, first, totals.length, knots, waves);
        double linear = linear(basis, coefficients);
        double mean = Math.max(1e-9, exposures[day] * Math.exp(linear));
        double working = linear + Math.min(3, (totals[day] - mean) / mean);
        squares.addRow(
            basis.positions, basis.values, working, weights[day] * mean / (1 + spread * mean));
      }
    }
  }

  private static double linear(Basis basis, double[] coefficients) {
    double sum = 0;
    for (int term = 0; term < basis.positions.length; term++) {
      sum += basis.values[term] * coefficients[basis.positions[term]];
    }
    return Math.max(-BOUND, Math.min(BOUND, sum));
  }

  /** The regressors of a day that are not 0: two knots and the waves. */
  private static final class Basis {
    private final int[] positions;
    private final double[] values;

    Basis(int epochDay, int first, int days, int knots, int waves) {
      positions = new int[2 + 2 * waves];
      values = new double[2 + 2 * waves];
      double day = Math.max(0, Math.min(days - 1, epochDay - first));
      int left = Math.min(knots - 2, (int) (day / KNOT_DAYS));
      double share = day / KNOT_DAYS - left;
      positions[0] = left;
      values[0] = 1 - share;
      positions[1] = left + 1;
      values[1] = share;
      for (int wave = 0; wave < waves; wave++) {
        double angle = 2 * Math.PI * (wave + 1) * (epochDay / DAYS_A_YEAR);
        positions[2 + 2 * wave] = knots + 2 * wave;
        values[2 + 2 * wave] = StrictMath.sin(angle);
        positions[3 + 2 * wave] = knots + 2 * wave + 1;
        values[3 + 2 * wave] = StrictMath.cos(angle);
      }
    }
  }
}
