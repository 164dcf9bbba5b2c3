package org.tideshift.forecast.history;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.forecast.demand.Channel;

/** A queue, or a route path of one, as the files name it and tell of it. */
final class Series {
  private static final List<HistoryColumn> FACTS =
      List.of(HistoryColumn.BRAND, HistoryColumn.CHANNEL, HistoryColumn.LANGUAGE);

  private final String queueCell;
  private final boolean routePath;
  private final String file;
  private final long line;
  private final String column;
  private final Map<HistoryColumn, String> cells = new EnumMap<>(HistoryColumn.class);
  private final Map<HistoryColumn, String> facts = new EnumMap<>(HistoryColumn.class);

  /** The series that the row is the first to name. */
  Series(String queueCell, HistoryLayout layout, CsvRow row) {
    this.queueCell = queueCell;
    this.routePath = layout.hasRoutePaths();
    this.file = row.file();
    this.line = row.line();
    this.column = layout.name(HistoryColumn.QUEUE);
  }

  /** Takes from the row what it tells of the queue; what the first rows told is kept. */
  void learn(CsvRow row, HistoryLayout layout, FileRemarks remarks) {
    for (HistoryColumn fact : FACTS) {
      String cell = row.raw(layout.name(fact));
      if (!cell.isEmpty() && !cell.equals(cells.get(fact))) {
        learn(row, layout.name(fact), fact, remarks);
      }
    }
  }

  private void learn(CsvRow row, String name, HistoryColumn fact, FileRemarks remarks) {
    Optional<String> text = row.findText(name);
    if (text.isPresent() && fact == HistoryColumn.CHANNEL) {
      text = findChannel(row, name, text.get());
    }
    if (text.isEmpty()) {
      return;
    }
    cells.putIfAbsent(fact, row.raw(name));
    String first = facts.putIfAbsent(fact, text.get());
    if (first != null && !first.equals(text.get())) {
      remarks.add(
          row,
          name,
          queueCell,
          Printable.value(text.get())
              + " differs from "
              + Printable.value(first)
              + " told before of queue "
              + Printable.value(queueCell)
              + ", which is kept");
    }
  }

  private static Optional<String> findChannel(CsvRow row, String name, String text) {
    Optional<Channel> channel = MediaTypes.find(text);
    if (channel.isEmpty()) {
      row.error(
          name,
          "unknown channel or media type "
              + Printable.value(text)
              + ", valid: "
              + MediaTypes.allWritten());
    }
    return channel.map(Channel::written);
  }

  /** The queue's name as the first cell wrote it, outer spaces included. */
  String queueCell() {
    return queueCell;
  }

  /** Whether other series of the same queue name may stand beside it. */
  boolean isRoutePath() {
    return routePath;
  }

  /** Where it was named first. */
  String file() {
    return file;
  }

  long line() {
    return line;
  }

  /** The column that named it. */
  String column() {
    return column;
  }

  QueueFacts facts() {
    return new QueueFacts(
        find(HistoryColumn.BRAND, Function.identity()),
        find(HistoryColumn.CHANNEL, text -> Channel.find(text).orElseThrow()),
        find(HistoryColumn.LANGUAGE, Function.identity()));
  }

  private <T> Optional<T> find(HistoryColumn fact, Function<String, T> reader) {
    return Optional.ofNullable(facts.get(fact)).map(reader);
  }
}
