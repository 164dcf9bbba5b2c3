package org.tideshift.samples.generator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A product launch: contacts climb to a peak and then fade.
 *
 * @param product its name
 * @param day the day of the launch
 * @param uplift 0.8 for +80 % at the peak
 * @param rampDays days from the launch to the peak
 * @param halfLifeDays days in which the uplift halves after the peak
 */
record Launch(String product, LocalDate day, double uplift, int rampDays, int halfLifeDays)
    implements DayFactor {

  /** The last day on which a planner would still see it: after four half-lives. */
  LocalDate lastDay() {
    return day.plusDays(rampDays + 4L * halfLifeDays);
  }

  @Override
  public double on(LocalDate date) {
    long since = ChronoUnit.DAYS.between(day, date);
    if (since < 0) {
      return 1;
    }
    if (since < rampDays) {
      return 1 + uplift * (since + 1) / (rampDays + 1);
    }
    return 1 + uplift * StrictMath.pow(0.5, (double) (since - rampDays) / halfLifeDays);
  }
}
