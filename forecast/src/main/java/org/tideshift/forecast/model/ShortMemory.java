package org.tideshift.forecast.model;

import java.time.ZoneId;
import org.tideshift.forecast.demand.ContactCounts;

/**
 * What the last hours say about the next ones beyond the day as a whole: a burst, a storm, a
 * breakdown that fades. The rate of an interval is its day's times {@code 1 + s}, where s is an
 * autoregression of order one; the counts of a day move it as a Kalman filter does (Durbin and
 * Koopman, Time Series Analysis by State Space Methods, 2012, ch. 4).
 *
 * <p>Size and half-life are learnt from how the intervals of the queue's own past days went
 * together. Independent counts give a size of 0, and nothing is read into them.
 */
public final class ShortMemory {
  private static final int PAST_DAYS = 182;
  private static final int LEAST_DAYS = 42;
  private static final double MOST_LAG_HOURS = 12;
  private static final double[] HALF_LIVES_HOURS = {0.5, 1, 2, 3, 4, 6};

  private static final double[] BELIEFS = {0.25, 0.5, 1};
  private static final double TESTED_HOURS = 8;

  private static final double TAMED_AT = 3;

  private final double size;
  private final double keptAStep;
  private double state;
  private double variance;

  private ShortMemory(double size, double keptAStep) {
    this.size = size;
    this.keptAStep = keptAStep;
    this.variance = size;
  }

  /**
   * Learns from the days before {@code today}; with few of them there is no memory.
   *
   * @param counts of the queue, as far back as they are known
   * @param today days from 1970-01-01
   */
  public static ShortMemory learn(ContactCounts counts, ZoneId zone, int today) {
    PastDays days = PastDays.before(counts, zone, today, PAST_DAYS);
    int lags = (int) (MOST_LAG_HOURS / counts.grid().hours());
    if (days.count() < LEAST_DAYS) {
      return new ShortMemory(0, 0);
    }
    double[] products = new double[lags + 1];
    double[] scales = new double[lags + 1];
    days.addProducts(products, scales);
    ShortMemory fitted = fitted(products, scales, counts.grid().hours());
    return fitted.size > 0 ? fitted.trusted(days, counts.grid().hours()) : fitted;
  }

  /**
   * How much of it helped on the past days themselves: bursts are lopsided, and on a quiet queue
   * their mean overstates what the next usual hour brings.
   */
  private ShortMemory trusted(PastDays days, double hours) {
    int ahead = (int) (TESTED_HOURS / hours);
    ShortMemory best = new ShortMemory(0, keptAStep);
    double least = days.error(() -> new ShortMemory(0, keptAStep), ahead);
    for (double belief : BELIEFS) {
      double error = days.error(() -> new ShortMemory(belief * size, keptAStep), ahead);
      if (error < least) {
        least = error;
        best = new ShortMemory(belief * size, keptAStep);
      }
    }
    return best;
  }

  /**
   * Autocovariances of the rates as a constant, which the day shares, plus a part that fades: least
   * squares for each half-life.
   */
  private static ShortMemory fitted(double[] products, double[] scales, double hours) {
    double least = Double.POSITIVE_INFINITY;
    ShortMemory best = new ShortMemory(0, 0);
    for (double halfLife : HALF_LIVES_HOURS) {
      double kept = StrictMath.pow(0.5, hours / halfLife);
      double[] line = line(products, scales, kept);
      if (line[1] > 0 && line[2] < least) {
        least = line[2];
        best = new ShortMemory(line[1], kept);
      }
    }
    return best;
  }

  /** Constant, size of the fading part, squared error; lag 0 holds the chance of counts. */
  private static double[] line(double[] products, double[] scales, double kept) {
    double weights = 0;
    double fading = 0;
    double squares = 0;
    double right = 0;
    double rightFading = 0;
    for (int lag = 1; lag < products.length; lag++) {
      double part = StrictMath.pow(kept, lag);
      weights += scales[lag];
      fading += scales[lag] * part;
      squares += scales[lag] * part * part;
      right += products[lag];
      rightFading += part * products[lag];
    }
    double determinant = weights * squares - fading * fading;
    if (!(determinant > 0)) {
      return new double[] {0, 0, 0};
    }
    double size = (weights * rightFading - fading * right) / determinant;
    double constant = (right - size * fading) / weights;
    double error = -(constant * right + size * rightFading);
    return new double[] {constant, size, error};
  }

  /** Adds the next interval of today. */
  public void observe(double contacts, double mean) {
    skip();
    if (mean > 0 && size > 0) {
      double spread = mean * mean * variance + mean;
      double limit = TAMED_AT * Math.sqrt(spread);
      double error = contacts - mean * (1 + state);
      double gain = mean * variance / spread;
      state += gain * Math.max(-limit, Math.min(limit, error));
      variance *= 1 - gain * mean;
    }
  }

  /** Passes an interval of which nothing is known. */
  public void skip() {
    state *= keptAStep;
    variance = keptAStep * keptAStep * variance + (1 - keptAStep * keptAStep) * size;
  }

  /** The factor so many intervals after the last one passed, above 0; 1 is as the day runs. */
  public double after(int intervals) {
    return Math.max(0.05, 1 + state * StrictMath.pow(keptAStep, intervals));
  }
}
