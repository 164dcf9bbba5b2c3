package org.tideshift.samples.generator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The sale around Thanksgiving, from its Monday to the Friday of the week after.
 *
 * @param strength 1 for the uplifts as listed, 0 for none
 */
record BlackFridayWeek(double strength) implements DayFactor {

  /** Days from Thanksgiving to the sale's first and last day. */
  static final int FIRST_DAY = -3;

  static final int LAST_DAY = 8;

  private static final List<Double> UPLIFTS =
      List.of(0.10, 0.14, 0.20, 0.15, 0.55, 0.40, 0.36, 0.58, 0.38, 0.26, 0.16, 0.08);

  @Override
  public double on(LocalDate day) {
    LocalDate thanksgiving = PublicHolidays.thanksgiving(day.getYear());
    long offset = ChronoUnit.DAYS.between(thanksgiving, day);
    if (offset < FIRST_DAY || offset > LAST_DAY) {
      return 1;
    }
    return 1 + strength * UPLIFTS.get((int) offset - FIRST_DAY);
  }
}
