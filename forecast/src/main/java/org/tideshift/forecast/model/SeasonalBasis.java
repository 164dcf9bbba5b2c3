package org.tideshift.forecast.model;

import java.time.LocalDate;

/**
 * The regressors of a seasonal level: knots between which the level runs in straight lines, waves
 * over the year and waves over the month. Of the knots a day uses two, of the waves all. The knots
 * stand a week apart in the last year and four weeks apart before.
 */
final class SeasonalBasis {
  private static final int RECENT_DAYS = 364;
  private static final int RECENT_STEP = 7;
  private static final int OLD_STEP = 28;
  private static final double DAYS_A_YEAR = 365.2425;
  private static final double ENOUGH_YEARS = 1.15;
  private static final int ENOUGH_MONTH_DAYS = 75;

  private final int last;
  private final int days;
  private final int knots;
  private final int yearWaves;
  private final int monthWaves;

  /**
   * Regressors for a history. The year is left out while the history is too short to tell a season
   * from a trend, the month while it has not come round twice.
   */
  SeasonalBasis(int firstEpochDay, int days, int yearWaves, int monthWaves) {
    this.last = firstEpochDay + days - 1;
    this.days = days;
    this.knots = (int) Math.ceil(knotOfAge(days - 1)) + 2;
    this.yearWaves = days >= ENOUGH_YEARS * DAYS_A_YEAR ? yearWaves : 0;
    this.monthWaves = days >= ENOUGH_MONTH_DAYS ? monthWaves : 0;
  }

  int knots() {
    return knots;
  }

  /** Place among the knots of a day so many days before the last one, which stands at 0. */
  private static double knotOfAge(double age) {
    double recent = Math.min(age, RECENT_DAYS);
    return recent / RECENT_STEP + (age - recent) / OLD_STEP;
  }

  /** Weeks between a knot and the older one beside it. */
  static double weeksBefore(int knot) {
    return knot < RECENT_DAYS / RECENT_STEP ? RECENT_STEP / 7.0 : OLD_STEP / 7.0;
  }

  int yearWaves() {
    return yearWaves;
  }

  int monthWaves() {
    return monthWaves;
  }

  /** Number of coefficients: knots, then sine and cosine of each wave of the year, of the month. */
  int size() {
    return knots + 2 * yearWaves + 2 * monthWaves;
  }

  /** The coefficients that matter on a day and by how much; beyond the history the last knot's. */
  Row row(int epochDay) {
    Row row = new Row(2 + 2 * yearWaves + 2 * monthWaves);
    double place = knotOfAge(Math.max(0, Math.min(days - 1, last - epochDay)));
    int left = Math.min(knots - 2, (int) place);
    double share = place - left;
    row.put(left, 1 - share);
    row.put(left + 1, share);
    addWaves(row, knots, yearWaves, epochDay / DAYS_A_YEAR);
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    double month = (date.getDayOfMonth() - 0.5) / date.lengthOfMonth();
    addWaves(row, knots + 2 * yearWaves, monthWaves, month);
    return row;
  }

  /** Sines and cosines of the multiples of one angle, by the addition theorems. */
  private static void addWaves(Row row, int from, int waves, double phase) {
    double sin1 = StrictMath.sin(2 * Math.PI * phase);
    double cos1 = StrictMath.cos(2 * Math.PI * phase);
    double sin = sin1;
    double cos = cos1;
    for (int wave = 0; wave < waves; wave++) {
      row.put(from + 2 * wave, sin);
      row.put(from + 2 * wave + 1, cos);
      double next = sin * cos1 + cos * sin1;
      cos = cos * cos1 - sin * sin1;
      sin = next;
    }
  }

  /** A sparse row. */
  static final class Row {
    private final int[] positions;
    private final double[] values;
    private int length;

    private Row(int capacity) {
      positions = new int[capacity];
      values = new double[capacity];
    }

    private void put(int position, double value) {
      positions[length] = position;
      values[length++] = value;
    }

    int[] positions() {
      return positions;
    }

    double[] values() {
      return values;
    }

    double times(double[] coefficients) {
      double sum = 0;
      for (int term = 0; term < length; term++) {
        sum += values[term] * coefficients[positions[term]];
      }
      return sum;
    }

    /** Adds the row, multiplied, to sums that stand one a coefficient. */
    void addTo(double[] sums, double factor) {
      for (int term = 0; term < length; term++) {
        sums[positions[term]] += factor * values[term];
      }
    }

    /** Leaves out the coefficients before a position. */
    double timesFrom(int position, double[] coefficients) {
      double sum = 0;
      for (int term = 0; term < length; term++) {
        if (positions[term] >= position) {
          sum += values[term] * coefficients[positions[term]];
        }
      }
      return sum;
    }
  }
}
