package org.tideshift.scheduler.jobs;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tideshift.forecast.csv.Printable;

/**
 * One of the five fields of a cron expression, read into the numbers that it names. Written out so,
 * a field means the same to every library, whatever it thinks of steps and names.
 */
enum CronField {
  /** Minute of the hour. */
  MINUTE("minute", 0, 59, List.of()),
  /** Hour of the day. */
  HOUR("hour", 0, 23, List.of()),
  /** Day of the month. */
  DAY_OF_MONTH("day of month", 1, 31, List.of()),
  /** Month of the year. */
  MONTH(
      "month",
      1,
      12,
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")),
  /** Day of the week; Sunday is both 0 and 7. */
  DAY_OF_WEEK("day of week", 0, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));

  private static final int MOST_DIGITS = 4;

  private final String title;
  private final int first;
  private final int last;

  @SuppressWarnings("ImmutableEnumChecker") // Each is a List.of.
  private final List<String> names;

  CronField(String title, int first, int last, List<String> names) {
    this.title = title;
    this.first = first;
    this.last = last;
    this.names = names;
  }

  /**
   * The numbers that {@code text} names: lists, ranges and steps of numbers or names.
   *
   * @throws IllegalArgumentException where it names none, or one out of range
   */
  SortedSet<Integer> parse(String text) {
    SortedSet<Integer> numbers = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      addPart(part, numbers);
    }
    return numbers;
  }

  private void addPart(String part, SortedSet<Integer> numbers) {
    String[] rangeAndStep = part.split("/", -1);
    if (rangeAndStep.length > 2) {
      throw invalid(part);
    }
    boolean isStepped = rangeAndStep.length == 2;
    String[] ends = rangeAndStep[0].equals("*") ? all() : rangeAndStep[0].split("-", -1);
    if (ends.length > 2 || (isStepped && ends.length == 1)) {
      throw invalid(part);
    }
    int from = number(ends[0]);
    int to = number(ends[ends.length - 1]);
    int step = isStepped ? digits(rangeAndStep[1]) : 1;
    if (from > to || step < 1) {
      throw invalid(part);
    }
    for (int value = from; value <= to; value += step) {
      numbers.add(value);
    }
  }

  private String[] all() {
    // As a range the week ends on Saturday: with 7 it would hold Sunday twice.
    int end = this == DAY_OF_WEEK ? last - 1 : last;
    return new String[] {String.valueOf(first), String.valueOf(end)};
  }

  private int number(String text) {
    int named = names.indexOf(text.toUpperCase(Locale.ROOT));
    int value = named >= 0 ? first + named : digits(text);
    if (value < first || value > last) {
      throw invalid(text);
    }
    return value;
  }

  private int digits(String text) {
    if (text.isEmpty()
        || text.length() > MOST_DIGITS
        || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw invalid(text);
    }
    return Integer.parseInt(text);
  }

  private IllegalArgumentException invalid(String text) {
    String orNames = names.isEmpty() ? "" : " or " + names.get(0) + " to " + lastName();
    return new IllegalArgumentException(
        title
            + " is "
            + Printable.value(text)
            + ", valid: *, or "
            + first
            + " to "
            + last
            + orNames
            + ", in lists, ascending ranges and steps such as 1,5 or 1-5 or */2"
            + (isOfQuartz(text) ? "; ?, L, W and # need the six fields of Quartz" : ""));
  }

  private static boolean isOfQuartz(String text) {
    return text.matches("\\?|L|LW|\\d+W|\\w+L|\\w+#\\d");
  }

  private String lastName() {
    return names.get(names.size() - 1);
  }

  /** The numbers as a field of a Quartz expression, whose week begins with Sunday as 1. */
  String asQuartz(SortedSet<Integer> numbers) {
    return numbers.stream()
        .map(value -> this == DAY_OF_WEEK ? value % names.size() + 1 : value)
        .distinct()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  /** Whether {@code numbers} are all there are. */
  boolean isAll(SortedSet<Integer> numbers) {
    return numbers.containsAll(parse("*")) || asQuartz(numbers).equals(asQuartz(parse("*")));
  }
}
