package org.tideshift.samples.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What public holidays do to a queue on the day, the day before and the day after.
 *
 * @param holidays the country's holidays
 * @param strength 1 for the effects as listed, 0 for none
 */
record PublicHolidays(List<Holiday> holidays, double strength) implements DayFactor {

  /** One holiday: its date by year, and its factors before, on and after it. */
  record Holiday(IntFunction<LocalDate> date, double before, double on, double after) {}

  static final List<Holiday> US =
      List.of(
          new Holiday(fixed(Month.JANUARY, 1), 0.80, 0.55, 1.12),
          new Holiday(nth(3, DayOfWeek.MONDAY, Month.JANUARY), 1.00, 0.88, 1.06),
          new Holiday(nth(3, DayOfWeek.MONDAY, Month.FEBRUARY), 1.00, 0.90, 1.06),
          new Holiday(nth(-1, DayOfWeek.MONDAY, Month.MAY), 0.92, 0.70, 1.12),
          new Holiday(fixed(Month.JUNE, 19), 1.00, 0.90, 1.03),
          new Holiday(fixed(Month.JULY, 4), 0.88, 0.58, 1.10),
          new Holiday(nth(1, DayOfWeek.MONDAY, Month.SEPTEMBER), 0.92, 0.70, 1.14),
          new Holiday(nth(2, DayOfWeek.MONDAY, Month.OCTOBER), 1.00, 0.94, 1.03),
          new Holiday(fixed(Month.NOVEMBER, 11), 1.00, 0.94, 1.03),
          new Holiday(PublicHolidays::thanksgiving, 0.88, 0.48, 1.00),
          new Holiday(fixed(Month.DECEMBER, 25), 0.62, 0.38, 1.25));

  static final List<Holiday> FRANCE =
      List.of(
          new Holiday(fixed(Month.NOVEMBER, 1), 1.05, 0.45, 1.00),
          new Holiday(fixed(Month.NOVEMBER, 11), 1.00, 0.50, 1.15));

  PublicHolidays {
    holidays = List.copyOf(holidays);
  }

  @Override
  public double on(LocalDate day) {
    double factor = 1;
    for (Holiday holiday : holidays) {
      factor *= factor(holiday, day);
    }
    return StrictMath.pow(factor, strength);
  }

  /** The fourth Thursday of November. */
  static LocalDate thanksgiving(int year) {
    return nth(4, DayOfWeek.THURSDAY, Month.NOVEMBER).apply(year);
  }

  private static double factor(Holiday holiday, LocalDate day) {
    // A day's neighbours can lie in another year: 31 December precedes a holiday of the next.
    if (holiday.date().apply(day.plusDays(1).getYear()).equals(day.plusDays(1))) {
      return holiday.before();
    }
    if (holiday.date().apply(day.minusDays(1).getYear()).equals(day.minusDays(1))) {
      return holiday.after();
    }
    return holiday.date().apply(day.getYear()).equals(day) ? holiday.on() : 1;
  }

  private static IntFunction<LocalDate> fixed(Month month, int day) {
    return MonthDay.of(month, day)::atYear;
  }

  private static IntFunction<LocalDate> nth(int n, DayOfWeek weekday, Month month) {
    return year ->
        LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, weekday));
  }
}
