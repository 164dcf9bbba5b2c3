package org.tideshift.scheduler.batch.workspace;

import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tideshift.forecast.calendar.CalendarSpan;
import org.tideshift.forecast.calendar.WrittenTime;
import org.tideshift.forecast.demand.IntervalGrid;

/** Gives written settings their meaning; each refuses what it cannot read. */
final class SettingReaders {
  private static final int DATE_LENGTH = 10;
  private static final String VALID_ADDRESS =
      "valid: http:// or https:// with a host, without user and password";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

  private SettingReaders() {}

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException(
          "unknown zone, valid: an IANA name such as America/New_York", unknown);
    }
  }

  static Duration interval(String text) {
    Duration length = CalendarSpan.parse(text).toDuration();
    if (!IntervalGrid.isLength(length)) {
      throw new IllegalArgumentException(
          "no planning interval, valid: PT5M, PT6M, PT10M, PT15M, PT20M, PT30M, PT60M");
    }
    return length;
  }

  static CalendarSpan span(String text) {
    return CalendarSpan.parse(text);
  }

  static CalendarSpan positiveSpan(String text) {
    CalendarSpan span = CalendarSpan.parse(text);
    if (span.isZero()) {
      throw new IllegalArgumentException("has no length, valid: longer than zero");
    }
    return span;
  }

  /** In whole seconds, as the database counts it. */
  static CalendarSpan lease(String text) {
    CalendarSpan span = CalendarSpan.parse(text);
    if (span.toDuration().compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("is too short, valid: PT1S or longer");
    }
    return span;
  }

  static DayOfWeek dayOfWeek(String text) {
    return oneOf(DayOfWeek.values(), DayOfWeek::name, text);
  }

  static String word(String text, String... valid) {
    return oneOf(valid, word -> word, text);
  }

  static <T extends Enum<T>> T constant(T[] values, String text) {
    return oneOf(values, value -> value.name().toLowerCase(Locale.ROOT), text);
  }

  private static <T> T oneOf(T[] values, Function<T, String> name, String text) {
    return Arrays.stream(values)
        .filter(value -> name.apply(value).equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown, valid: "
                        + String.join(", ", Arrays.stream(values).map(name).toList())));
  }

  static double number(String text, double min, double max) {
    String plain = text.strip();
    if (NUMBER.matcher(plain).matches()) {
      double value = Double.parseDouble(plain);
      if (value >= min && value <= max) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        String.format(Locale.ROOT, "valid: a number from %s to %s", plain(min), plain(max)));
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
  }

  static OptionalDouble optionalNumber(String text, double min, double max) {
    return text.isBlank() ? OptionalDouble.empty() : OptionalDouble.of(number(text, min, max));
  }

  static long whole(String text, long min, long max) {
    String plain = text.strip();
    if (plain.matches("-?[0-9]{1,18}")) {
      long value = Long.parseLong(plain);
      if (value >= min && value <= max) {
        return value;
      }
    }
    throw new IllegalArgumentException("valid: a whole number from " + min + " to " + max);
  }

  static char character(String text) {
    String plain = text.equalsIgnoreCase("TAB") ? "\t" : text;
    if (plain.length() != 1) {
      throw new IllegalArgumentException("valid: one character, or TAB");
    }
    return plain.charAt(0);
  }

  /** A moment as it is written, a date or a time; which instant it is depends on the zone. */
  static Optional<String> optionalMoment(String text) {
    String written = text.strip();
    try {
      if (written.length() == DATE_LENGTH) {
        LocalDate.parse(written);
      } else if (!written.isEmpty()) {
        WrittenTime.parse(written);
      }
    } catch (DateTimeException | IllegalArgumentException notAMoment) {
      throw new IllegalArgumentException(
          "valid: a date such as 2025-11-17, or " + WrittenTime.VALID, notAMoment);
    }
    return optionalText(written);
  }

  static Optional<String> optionalText(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  /** An address of the web. It stands in the manifest, so it may hold no password. */
  static Optional<String> optionalWebAddress(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      URI address = URI.create(text.strip());
      boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (isWeb && address.getHost() != null && address.getUserInfo() == null) {
        return Optional.of(address.toString());
      }
    } catch (IllegalArgumentException noAddress) {
      throw new IllegalArgumentException(VALID_ADDRESS, noAddress);
    }
    throw new IllegalArgumentException(VALID_ADDRESS);
  }

  static List<Double> quantiles(List<String> texts) {
    List<Double> levels = new ArrayList<>();
    for (String part : String.join(",", texts).split(",", -1)) {
      double level = number(part, 0, 1);
      if (level <= (levels.isEmpty() ? 0 : levels.get(levels.size() - 1)) || level >= 1) {
        throw new IllegalArgumentException("valid: ascending, above 0, below 1");
      }
      levels.add(level);
    }
    return List.copyOf(levels);
  }
}
