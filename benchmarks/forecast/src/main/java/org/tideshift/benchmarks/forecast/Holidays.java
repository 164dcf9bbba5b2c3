package org.tideshift.benchmarks.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The holidays of the bench folder, {@code holidays.json}, with the day before and after each. */
final class Holidays {
  private static final Pattern DATE = Pattern.compile("\"([0-9]{4}-[0-9]{2}-[0-9]{2})\"");

  private Holidays() {}

  static Set<LocalDate> around(Path folder, String region) throws IOException {
    Set<LocalDate> days = new HashSet<>();
    Path file = folder.resolve("holidays.json");
    String text = Files.exists(file) ? Files.readString(file) : "";
    int from = text.indexOf("\"" + region);
    if (from < 0) {
      return days;
    }
    Matcher date = DATE.matcher(text.substring(from, text.indexOf('}', from)));
    while (date.find()) {
      LocalDate day = LocalDate.parse(date.group(1));
      days.add(day.minusDays(1));
      days.add(day);
      days.add(day.plusDays(1));
    }
    return days;
  }
}
