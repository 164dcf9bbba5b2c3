package org.tideshift.forecast.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Days that no law makes holidays, and on which demand is known to differ. */
final class Observances {
  private static final Set<String> HALLOWEEN = Set.of("us", "ca", "gb", "ie");

  private Observances() {}

  static List<Holiday> of(String country, int year) {
    List<Holiday> days = new ArrayList<>();
    if (HALLOWEEN.contains(country)) {
      days.add(observance(LocalDate.of(year, Month.OCTOBER, 31), "halloween"));
      days.add(observance(LocalDate.of(year, Month.FEBRUARY, 14), "valentines_day"));
    }
    if (country.equals("us")) {
      LocalDate columbus =
          LocalDate.of(year, Month.OCTOBER, 1)
              .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
      days.add(new Holiday(columbus, "columbus_day", HolidayKind.MINOR));
    }
    return days;
  }

  private static Holiday observance(LocalDate date, String name) {
    return new Holiday(date, name, HolidayKind.OBSERVANCE);
  }
}
