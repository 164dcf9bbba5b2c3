package org.tideshift.scheduler.batch.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * Rows of a file that say something of one name at one interval, gathered into a gapless grid a
 * name. All rows of a file share one interval length.
 */
final class IntervalRows<T> {
  private record Entry<T>(Instant start, T value) {}

  private final String nameColumn;
  private final Map<String, List<Entry<T>>> entries = new TreeMap<>();
  private final Map<String, Map<Instant, Long>> lines = new HashMap<>();
  private OptionalLong minutes = OptionalLong.empty();
  private Instant anchor = Instant.EPOCH;

  IntervalRows(String nameColumn) {
    this.nameColumn = nameColumn;
  }

  /** Adds a row that was read without a problem; refuses one that does not fit the others. */
  void add(CsvRow row, String name, Instant start, long rowMinutes, T value) {
    if (minutes.isEmpty()) {
      if (!IntervalGrid.isLength(Duration.ofMinutes(rowMinutes))) {
        row.error("interval_minutes", rowMinutes + ", valid: 5, 6, 10, 15, 20, 30 or 60");
        return;
      }
      minutes = OptionalLong.of(rowMinutes);
      anchor = start;
    }
    if (rowMinutes != minutes.getAsLong()) {
      row.error(
          "interval_minutes",
          rowMinutes + ", valid: " + minutes.getAsLong() + " as in the rows above");
    } else if (Duration.between(anchor, start).toSeconds() % (60 * rowMinutes) != 0) {
      row.error(
          "interval_start",
          start + " is not on the " + rowMinutes + "-minute grid of the rows above");
    } else {
      keep(row, name, start, value);
    }
  }

  private void keep(CsvRow row, String name, Instant start, T value) {
    Long first = lines.computeIfAbsent(name, any -> new HashMap<>()).putIfAbsent(start, row.line());
    if (first != null) {
      row.error(
          nameColumn,
          Printable.value(name) + " at " + start + " stands on line " + first + ", valid: once");
      return;
    }
    entries.computeIfAbsent(name, any -> new ArrayList<>()).add(new Entry<>(start, value));
  }

  /** Records where the rows of all names together span more intervals than {@code most}. */
  void checkSpan(String file, int most, DataProblems problems) {
    List<Instant> starts =
        entries.values().stream().flatMap(List::stream).map(Entry::start).sorted().toList();
    if (starts.isEmpty()) {
      return;
    }
    Instant first = starts.get(0);
    Instant last = starts.get(starts.size() - 1);
    long span = Duration.between(first, last).toMinutes() / minutes.orElse(1);
    if (span >= most) {
      long line =
          lines.values().stream().mapToLong(known -> known.getOrDefault(last, 0L)).max().orElse(1);
      problems.error(
          file,
          line,
          "interval_start",
          last + " is " + span + " intervals after the first row, valid: fewer than " + most);
    }
  }

  /** The names, in alphabetical order. */
  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** The grid from the first to the last interval of a name. */
  IntervalGrid gridOf(String name) {
    List<Entry<T>> rows = entries.getOrDefault(name, List.of());
    Duration length = Duration.ofMinutes(minutes.orElse(30));
    Instant first = rows.stream().map(Entry::start).min(Instant::compareTo).orElse(anchor);
    Instant last = rows.stream().map(Entry::start).max(Instant::compareTo).orElse(anchor);
    return IntervalGrid.between(first, last.plus(length), length);
  }

  /** Hands each value of a name over with its position in the grid. */
  void forEach(String name, IntervalGrid grid, ObjIntConsumer<T> action) {
    for (Entry<T> entry : entries.getOrDefault(name, List.of())) {
      action.accept(entry.value(), grid.findStartingAt(entry.start()).orElseThrow());
    }
  }
}
