package org.tideshift.scheduler.jobs;

import java.text.ParseException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * The wall times that a cron expression names, on a clock that never changes. Read from five fields
 * (minute, hour, day of month, month, day of week) or from Quartz's six or seven.
 */
final class WallTimes {
  private static final String VALID =
      "valid: 5 fields such as 30 2 * * MON-FRI, or Quartz's 6 or 7 such as 0 30 2 ? * MON-FRI";
  private static final Set<String> EVERY_HOUR = Set.of("*", "*/1", "0/1", "0-23", "0-23/1");

  private final List<CronExpression> expressions;
  private final boolean isEither;
  private final boolean everyHour;

  private WallTimes(List<CronExpression> expressions, boolean isEither, boolean everyHour) {
    this.expressions = expressions;
    this.isEither = isEither;
    this.everyHour = everyHour;
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException where it cannot be read, saying what would be valid
   */
  static WallTimes parse(String text) {
    String[] fields = text.strip().split("\\s+");
    return switch (fields.length) {
      case 5 -> ofFiveFields(fields);
      case 6, 7 ->
          new WallTimes(List.of(quartz(text.strip())), true, EVERY_HOUR.contains(fields[2]));
      default -> throw new IllegalArgumentException("has " + fields.length + " fields, " + VALID);
    };
  }

  private static WallTimes ofFiveFields(String[] texts) {
    Map<CronField, SortedSet<Integer>> numbers = new EnumMap<>(CronField.class);
    Map<CronField, String> fields = new EnumMap<>(CronField.class);
    Set<CronField> starred = EnumSet.noneOf(CronField.class);
    Iterator<String> text = List.of(texts).iterator();
    for (CronField field : CronField.values()) {
      String written = text.next();
      SortedSet<Integer> values = field.parse(written);
      numbers.put(field, values);
      fields.put(field, field.asQuartz(values));
      if (written.startsWith("*")) {
        starred.add(field);
      }
    }
    boolean everyHour = isAll(numbers, CronField.HOUR);
    if (isAll(numbers, CronField.DAY_OF_WEEK)) {
      return new WallTimes(List.of(onDaysOfMonth(fields)), true, everyHour);
    }
    if (isAll(numbers, CronField.DAY_OF_MONTH)) {
      return new WallTimes(List.of(onDaysOfWeek(fields)), true, everyHour);
    }
    // As cron has it: either day will do, unless one of the fields begins with a star.
    boolean isEither =
        !starred.contains(CronField.DAY_OF_MONTH) && !starred.contains(CronField.DAY_OF_WEEK);
    return new WallTimes(List.of(onDaysOfMonth(fields), onDaysOfWeek(fields)), isEither, everyHour);
  }

  private static boolean isAll(Map<CronField, SortedSet<Integer>> numbers, CronField field) {
    return field.isAll(Objects.requireNonNull(numbers.get(field)));
  }

  private static CronExpression onDaysOfMonth(Map<CronField, String> fields) {
    return quartz(join(fields, Objects.requireNonNull(fields.get(CronField.DAY_OF_MONTH)), "?"));
  }

  private static CronExpression onDaysOfWeek(Map<CronField, String> fields) {
    return quartz(join(fields, "?", Objects.requireNonNull(fields.get(CronField.DAY_OF_WEEK))));
  }

  private static String join(Map<CronField, String> fields, String dayOfMonth, String dayOfWeek) {
    return String.join(
        " ",
        "0",
        fields.get(CronField.MINUTE),
        fields.get(CronField.HOUR),
        dayOfMonth,
        fields.get(CronField.MONTH),
        dayOfWeek);
  }

  private static CronExpression quartz(String text) {
    try {
      CronExpression expression = new CronExpression(text);
      expression.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
      return expression;
    } catch (ParseException | RuntimeException invalid) {
      throw new IllegalArgumentException(
          "cannot be read: " + invalid.getMessage() + "; " + VALID, invalid);
    }
  }

  /**
   * Whether every hour of the day is named, so that it is the distance between two firings that
   * counts and not the time on the clock.
   */
  boolean everyHour() {
    return everyHour;
  }

  /** The first wall time after {@code time}, in whole seconds; empty where there is none. */
  Optional<LocalDateTime> findAfter(LocalDateTime time) {
    LocalDateTime second = time.truncatedTo(ChronoUnit.SECONDS);
    List<Optional<LocalDateTime>> next =
        expressions.stream().map(expression -> findAfter(expression, second)).toList();
    while (!isEither && !allEqual(next)) {
      Optional<LocalDateTime> latest = latest(next);
      if (latest.isEmpty()) {
        return latest;
      }
      LocalDateTime before = latest.get().minusSeconds(1);
      next = expressions.stream().map(expression -> findAfter(expression, before)).toList();
    }
    return next.stream().flatMap(Optional::stream).min(LocalDateTime::compareTo);
  }

  private static boolean allEqual(List<Optional<LocalDateTime>> times) {
    return times.stream().distinct().count() == 1;
  }

  /** The latest; empty where one of them never comes. */
  private static Optional<LocalDateTime> latest(List<Optional<LocalDateTime>> times) {
    return times.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : times.stream().flatMap(Optional::stream).max(LocalDateTime::compareTo);
  }

  private static Optional<LocalDateTime> findAfter(CronExpression expression, LocalDateTime time) {
    Date next = expression.getTimeAfter(Date.from(time.toInstant(ZoneOffset.UTC)));
    return Optional.ofNullable(next)
        .map(Date::toInstant)
        .map(instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }
}
