package org.tideshift.forecast.model;

import java.util.Arrays;

/**
 * A lasting jump of demand in the last weeks: a queue that lost half its contacts to another, a new
 * line of business, a queue that stopped. A level that wanders follows it too slowly, and days
 * beyond the jump look like outliers at first.
 *
 * <p>It is believed after ten ordinary days of which nearly all lie beyond nearly all of the four
 * weeks before, by a third or more, unless the same weeks of the year before jumped as well: then
 * it is the season's.
 */
final class LevelShift {
  private static final int LEAST_DAYS = 10;
  private static final int MOST_DAYS = 60;
  private static final int BEFORE_DAYS = 28;
  private static final int LEAST_BEFORE_DAYS = 14;
  private static final int YEAR_DAYS = 364;
  private static final double LEAST_RATIO = 1.35;
  private static final double OUTER = 0.1;
  private static final double LARGEST = 1000;

  private LevelShift() {}

  /**
   * By what each day must be multiplied to stand on today's level: 1 after the jump, and everywhere
   * where there was none.
   *
   * @param totals contacts of the days
   * @param exposures what they would be at level 1
   * @param ordinary days that may count
   */
  static double[] of(double[] totals, double[] exposures, boolean[] ordinary) {
    double[] factors = new double[totals.length];
    Arrays.fill(factors, 1);
    int[] days = new int[totals.length];
    int count = 0;
    for (int day = 0; day < totals.length; day++) {
      if (ordinary[day] && exposures[day] > 0) {
        days[count++] = day;
      }
    }
    int[] last = Arrays.copyOfRange(days, Math.max(0, count - MOST_DAYS - BEFORE_DAYS), count);
    if (last.length < LEAST_DAYS + LEAST_BEFORE_DAYS) {
      return factors;
    }
    double[] levels =
        Arrays.stream(last).mapToDouble(day -> totals[day] / exposures[day]).toArray();
    int split = bestSplit(levels);
    double ratio = ratio(levels, split);
    if (ratio != 1 && !isSeason(totals, exposures, last[split], ratio)) {
      Arrays.fill(factors, 0, last[split], 1 / ratio);
    }
    return factors;
  }

  /** Where two constant levels fit best. */
  private static int bestSplit(double[] levels) {
    int best = levels.length - LEAST_DAYS;
    double least = Double.POSITIVE_INFINITY;
    int from = Math.max(LEAST_BEFORE_DAYS, levels.length - MOST_DAYS);
    for (int split = from; split <= levels.length - LEAST_DAYS; split++) {
      double error = squares(levels, 0, split) + squares(levels, split, levels.length);
      if (error < least) {
        least = error;
        best = split;
      }
    }
    return best;
  }

  private static double squares(double[] levels, int from, int to) {
    double mean = Arrays.stream(levels, from, to).average().orElse(0);
    return Arrays.stream(levels, from, to).map(level -> (level - mean) * (level - mean)).sum();
  }

  /** Level after over level before; 1 where they are not clearly apart. */
  private static double ratio(double[] levels, int split) {
    double[] before = Arrays.copyOfRange(levels, Math.max(0, split - BEFORE_DAYS), split);
    double[] after = Arrays.copyOfRange(levels, split, levels.length);
    Arrays.sort(before);
    Arrays.sort(after);
    boolean isUp = place(after, OUTER) > place(before, 1 - OUTER);
    boolean isDown = place(after, 1 - OUTER) < place(before, OUTER);
    double above = place(after, 0.5);
    double below = place(before, 0.5);
    double ratio = above >= LARGEST * below ? LARGEST : Math.max(1 / LARGEST, above / below);
    boolean isLarge = ratio >= LEAST_RATIO || ratio <= 1 / LEAST_RATIO;
    return (isUp || isDown) && isLarge ? ratio : 1;
  }

  private static double place(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /** Whether the year before moved at least half as far, the same way, at the same time. */
  private static boolean isSeason(double[] totals, double[] exposures, int day, double ratio) {
    int then = day - YEAR_DAYS;
    if (then < BEFORE_DAYS) {
      return false;
    }
    double before = mean(totals, exposures, then - BEFORE_DAYS, then);
    double after = mean(totals, exposures, then, then + BEFORE_DAYS);
    return before > 0 && after > 0 && StrictMath.log(after / before) / StrictMath.log(ratio) >= 0.5;
  }

  private static double mean(double[] totals, double[] exposures, int from, int to) {
    double contacts = 0;
    double exposure = 0;
    for (int day = from; day < Math.min(to, totals.length); day++) {
      contacts += totals[day];
      exposure += exposures[day];
    }
    return exposure > 0 ? contacts / exposure : 0;
  }
}
