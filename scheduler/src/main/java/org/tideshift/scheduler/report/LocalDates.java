package org.tideshift.scheduler.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tideshift.forecast.demand.IntervalGrid;

/** Dates and times of the workspace as people read them. */
final class LocalDates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private LocalDates() {}

  /** Such as {@code Fri 28 Nov 2025}. */
  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** Such as {@code Fri 28 Nov}. */
  static String shortDay(LocalDate date) {
    return SHORT_DAY.format(date);
  }

  /** Such as {@code 14:30}. */
  static String time(Instant instant, ZoneId zone) {
    return TIME.format(instant.atZone(zone));
  }

  /** Such as {@code Fri 28 Nov 2025, 14:30}; midnight goes without saying. */
  static String dayAndTime(Instant instant, ZoneId zone) {
    String time = time(instant, zone);
    return day(LocalDate.ofInstant(instant, zone)) + (time.equals("00:00") ? "" : ", " + time);
  }

  /** The first and last day of a grid, such as {@code Mon 17 Nov 2025 – Sun 14 Dec 2025}. */
  static String span(IntervalGrid grid, ZoneId zone) {
    LocalDate first = LocalDate.ofInstant(grid.start(), zone);
    LocalDate last = LocalDate.ofInstant(grid.end().minusSeconds(1), zone);
    return day(first) + (first.equals(last) ? "" : " \u2013 " + day(last));
  }
}
