package org.tideshift.forecast.cleansing;

import java.util.Arrays;
import java.util.OptionalInt;
import org.tideshift.forecast.demand.ContactCounts;

/**
 * What count an interval would have by the weeks around it: the mean of the same weekday and time
 * in the six weeks before and after, its own left out, usual days only, the highest and lowest
 * dropped. And by how much more than Poisson counts the queue scatters about it.
 */
final class Expectation {
  private static final int WEEKS = 6;
  private static final int FEWEST = 4;
  private static final int FEWEST_OF_SIDE = 3;
  // Median of the squared standard normal: makes a median of squares an estimate of a variance.
  private static final double MEDIAN_OF_SQUARE = 0.454936;
  private static final double SMALLEST_JUDGED = 5;

  private final ContactCounts counts;
  private final LocalSlots slots;
  private final double[] mean;
  private final double dispersion;

  Expectation(ContactCounts counts, LocalSlots slots) {
    this.counts = counts;
    this.slots = slots;
    this.mean = new double[counts.grid().size()];
    for (int index = 0; index < mean.length; index++) {
      mean[index] = meanOfWeeks(index);
    }
    this.dispersion = estimateDispersion();
  }

  private double meanOfWeeks(int index) {
    double sum = 0;
    int lowest = Integer.MAX_VALUE;
    int highest = 0;
    int number = 0;
    for (int week = -WEEKS; week <= WEEKS; week++) {
      OptionalInt other = week == 0 ? OptionalInt.empty() : slots.sameTime(index, 7 * week);
      if (other.isPresent() && isUsual(other.getAsInt())) {
        int contacts = counts.contacts(other.getAsInt());
        sum += contacts;
        lowest = Math.min(lowest, contacts);
        highest = Math.max(highest, contacts);
        number++;
      }
    }
    return number < FEWEST ? Double.NaN : (sum - lowest - highest) / (number - 2);
  }

  /**
   * Contacts expected of the interval by the weeks before and by the weeks after it, whichever is
   * less: an hour that opened or closed for good is no outage on the day of the change.
   */
  double lastingMean(int index) {
    double before = meanOfSide(index, -1);
    double after = meanOfSide(index, 1);
    if (Double.isNaN(before) || Double.isNaN(after)) {
      return Double.isNaN(before) ? Math.max(0, after) : before;
    }
    return Math.min(before, after);
  }

  /** The mean of one side without its highest; NaN where too few weeks are known. */
  private double meanOfSide(int index, int side) {
    double sum = 0;
    int highest = 0;
    int number = 0;
    for (int week = 1; week <= WEEKS; week++) {
      OptionalInt other = slots.sameTime(index, side * 7 * week);
      if (other.isPresent() && isUsual(other.getAsInt())) {
        int contacts = counts.contacts(other.getAsInt());
        sum += contacts;
        highest = Math.max(highest, contacts);
        number++;
      }
    }
    return number < FEWEST_OF_SIDE ? Double.NaN : (sum - highest) / (number - 1);
  }

  private boolean isUsual(int index) {
    return counts.isKnown(index) && !slots.isUnusual(index);
  }

  private double estimateDispersion() {
    double[] squares = new double[mean.length];
    int number = 0;
    for (int index = 0; index < mean.length; index++) {
      if (mean[index] >= SMALLEST_JUDGED && counts.isKnown(index)) {
        double residual = counts.contacts(index) - mean[index];
        squares[number++] = residual * residual / mean[index];
      }
    }
    Arrays.sort(squares, 0, number);
    return number == 0 ? 1 : Math.max(1, squares[number / 2] / MEDIAN_OF_SQUARE);
  }

  /** Whether enough weeks are known to expect anything of the interval. */
  boolean isKnown(int index) {
    return !Double.isNaN(mean[index]);
  }

  /** Expected contacts; NaN where nothing is known. */
  double mean(int index) {
    return mean[index];
  }

  /** Variance over mean, 1 or more; 1 is Poisson. */
  double dispersion() {
    return dispersion;
  }
}
