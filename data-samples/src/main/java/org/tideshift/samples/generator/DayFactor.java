package org.tideshift.samples.generator;

import java.time.LocalDate;

/** Something that multiplies a queue's contacts on some local days; 1 changes nothing. */
@FunctionalInterface
interface DayFactor {

  double on(LocalDate day);

  /** Steady growth: 1 on {@code origin}, {@code 1 + perYear} a year later. */
  static DayFactor growth(LocalDate origin, double perYear) {
    return day -> StrictMath.pow(1 + perYear, (day.toEpochDay() - origin.toEpochDay()) / 365.25);
  }
}
