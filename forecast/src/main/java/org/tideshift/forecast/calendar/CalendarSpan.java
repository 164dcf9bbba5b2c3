package org.tideshift.forecast.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of local calendar days and of exact time, such as {@code P28D} or {@code PT30M}.
 *
 * <p>Days follow the local calendar: {@code P28D} over a clock change is 1342 or 1346 half-hours.
 *
 * @param days whole local days, 0 or more
 * @param time exact time beyond the days, 0 or more
 */
public record CalendarSpan(int days, Duration time) {
  private static final Pattern ISO =
      Pattern.compile("P(?:([0-9]{1,5})W)?(?:([0-9]{1,5})D)?(T[0-9HMS.]+)?");
  private static final Pattern SHORT = Pattern.compile("([0-9]{1,7})([smhdw])");

  /**
   * Reads {@code P28D}, {@code P4W}, {@code P1DT12H}, {@code PT30M}, or short {@code 28d}, {@code
   * 4w}, {@code 12h}, {@code 30m}, {@code 60s}.
   *
   * @throws IllegalArgumentException where {@code text} is none of these
   */
  public static CalendarSpan parse(String text) {
    String written = text.strip();
    Matcher brief = SHORT.matcher(written.toLowerCase(Locale.ROOT));
    if (brief.matches()) {
      return ofUnit(Integer.parseInt(brief.group(1)), brief.group(2).charAt(0));
    }
    Matcher iso = ISO.matcher(written.toUpperCase(Locale.ROOT));
    if (written.length() < 3 || !iso.matches()) {
      throw notASpan(text);
    }
    try {
      int days = 7 * number(iso.group(1)) + number(iso.group(2));
      Duration time = iso.group(3) == null ? Duration.ZERO : Duration.parse("P" + iso.group(3));
      return new CalendarSpan(days, time);
    } catch (DateTimeException notADuration) {
      throw notASpan(text);
    }
  }

  private static CalendarSpan ofUnit(int amount, char unit) {
    return switch (unit) {
      case 's' -> new CalendarSpan(0, Duration.ofSeconds(amount));
      case 'm' -> new CalendarSpan(0, Duration.ofMinutes(amount));
      case 'h' -> new CalendarSpan(0, Duration.ofHours(amount));
      case 'd' -> new CalendarSpan(amount, Duration.ZERO);
      default -> new CalendarSpan(Math.multiplyExact(7, amount), Duration.ZERO);
    };
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static IllegalArgumentException notASpan(String text) {
    return new IllegalArgumentException(
        "duration is '" + text + "', valid: ISO-8601 such as PT30M or P14D, or 30m, 14d");
  }

  /** The instant this span after {@code instant}, days counted by the calendar of {@code zone}. */
  public Instant after(Instant instant, ZoneId zone) {
    return instant.atZone(zone).plusDays(days).toInstant().plus(time);
  }

  /** The instant this span before {@code instant}, days counted by the calendar of {@code zone}. */
  public Instant before(Instant instant, ZoneId zone) {
    return instant.minus(time).atZone(zone).minusDays(days).toInstant();
  }

  /** Whether the span has no length. */
  public boolean isZero() {
    return days == 0 && time.isZero();
  }

  /** The span as exact time, a day taken as 24 hours. */
  public Duration toDuration() {
    return Duration.ofDays(days).plus(time);
  }

  /** ISO-8601, such as {@code P28D} or {@code P1DT12H}. */
  @Override
  public String toString() {
    if (days == 0) {
      return time.toString();
    }
    return "P" + days + "D" + (time.isZero() ? "" : time.toString().substring(1));
  }
}
