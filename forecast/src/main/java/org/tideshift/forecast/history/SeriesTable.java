package org.tideshift.forecast.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.Printable;

/**
 * The series of all files, numbered in order of appearance. A series is a queue, or with other
 * systems' layouts a route path: queue, channel, language, skills.
 */
final class SeriesTable {
  private static final int LONGEST_NAME = 200;

  private final Map<String, Integer> queues = new HashMap<>();
  private final Map<List<String>, Integer> routePaths = new HashMap<>();
  private final List<Series> all = new ArrayList<>();

  /** The number of the row's series; empty, with a problem recorded, where it has none. */
  OptionalInt find(CsvRow row, HistoryLayout layout, FileRemarks remarks) {
    String queue = row.raw(layout.name(HistoryColumn.QUEUE));
    if (!isNameKnown(queue) && !isName(row, layout, queue)) {
      return OptionalInt.empty();
    }
    int number = number(row, layout, queue);
    all.get(number).learn(row, layout, remarks);
    return OptionalInt.of(number);
  }

  private boolean isNameKnown(String queue) {
    return queues.containsKey(queue);
  }

  private static boolean isName(CsvRow row, HistoryLayout layout, String queue) {
    String column = layout.name(HistoryColumn.QUEUE);
    if (QueueNames.withoutSpaces(queue).isEmpty()) {
      row.error(column, "is blank, valid: the name of a queue");
      return false;
    }
    if (queue.length() > LONGEST_NAME) {
      row.error(column, Printable.value(queue) + " is too long, valid: up to 200 characters");
      return false;
    }
    return row.findText(column).isPresent();
  }

  private int number(CsvRow row, HistoryLayout layout, String queue) {
    if (!layout.hasRoutePaths()) {
      return queues.computeIfAbsent(queue, name -> add(new Series(name, layout, row)));
    }
    List<String> path =
        List.of(
            queue,
            part(row, layout, HistoryColumn.QUEUE_ID),
            part(row, layout, HistoryColumn.CHANNEL),
            part(row, layout, HistoryColumn.LANGUAGE),
            part(row, layout, HistoryColumn.SKILLS));
    return routePaths.computeIfAbsent(path, key -> add(new Series(queue, layout, row)));
  }

  private static String part(CsvRow row, HistoryLayout layout, HistoryColumn column) {
    return row.raw(layout.name(column)).strip().toLowerCase(Locale.ROOT);
  }

  private int add(Series series) {
    all.add(series);
    return all.size() - 1;
  }

  List<Series> all() {
    return List.copyOf(all);
  }
}
