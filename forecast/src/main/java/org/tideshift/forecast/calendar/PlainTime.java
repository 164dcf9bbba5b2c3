package org.tideshift.forecast.calendar;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The plainest ISO-8601 forms, such as {@code 2025-11-28T09:00:00-05:00}, read digit by digit: a
 * formatter takes several times as long, and a history has millions of times.
 */
final class PlainTime {
  private static final String FORM = "dddd-dd-ddTdd:dd";
  private static final int SECONDS_AT = FORM.length();
  private static final int OFFSET_LENGTH = 6;

  private PlainTime() {}

  /**
   * The time, where the text has one of the plain forms; empty where another reader must judge it.
   *
   * @throws java.time.DateTimeException where it has the form but is no real date, time or offset
   */
  static Optional<WrittenTime> find(String text) {
    if (!hasForm(text, 0, FORM)) {
      return Optional.empty();
    }
    boolean seconds = hasForm(text, SECONDS_AT, ":dd");
    int offsetAt = seconds ? SECONDS_AT + 3 : SECONDS_AT;
    if (!isOffset(text, offsetAt)) {
      return Optional.empty();
    }
    LocalDateTime local =
        LocalDateTime.of(
            100 * two(text, 0) + two(text, 2),
            two(text, 5),
            two(text, 8),
            two(text, 11),
            two(text, 14),
            seconds ? two(text, SECONDS_AT + 1) : 0);
    return Optional.of(WrittenTime.checked(local, offset(text, offsetAt)));
  }

  private static boolean hasForm(String text, int at, String form) {
    if (text.length() < at + form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(at + i);
      boolean fits = form.charAt(i) == 'd' ? c >= '0' && c <= '9' : c == form.charAt(i);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOffset(String text, int at) {
    int length = text.length() - at;
    return length == 0
        || (length == 1 && text.charAt(at) == 'Z')
        || (length == OFFSET_LENGTH
            && (hasForm(text, at, "+dd:dd") || hasForm(text, at, "-dd:dd")));
  }

  private static Optional<ZoneOffset> offset(String text, int at) {
    if (at == text.length()) {
      return Optional.empty();
    }
    if (text.charAt(at) == 'Z') {
      return Optional.of(ZoneOffset.UTC);
    }
    int sign = text.charAt(at) == '-' ? -1 : 1;
    return Optional.of(
        ZoneOffset.ofHoursMinutes(sign * two(text, at + 1), sign * two(text, at + 4)));
  }

  private static int two(String text, int at) {
    return 10 * (text.charAt(at) - '0') + (text.charAt(at + 1) - '0');
  }
}
