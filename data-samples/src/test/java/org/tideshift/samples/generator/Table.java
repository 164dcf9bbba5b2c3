package org.tideshift.samples.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The committed files of a sample, read the plain way: none of their cells is quoted. */
final class Table {

  private Table() {}

  /** One row: its cells by column. */
  record Row(Map<String, String> cells) {

    Row {
      cells = Map.copyOf(cells);
    }

    /** A cell of a column that the file must have. */
    String text(String column) {
      return Optional.ofNullable(cells.get(column)).orElseThrow();
    }

    int number(String column) {
      return Integer.parseInt(text(column));
    }
  }

  /** The rows in order of the file. */
  static List<Row> of(String file) throws IOException {
    List<String> lines = SampleFile.read(Path.of(file)).lines().toList();
    String[] header = lines.get(0).split(",", -1);
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(new Row(row));
    }
    return rows;
  }

  /** All history of a sample in order of its files. */
  static List<HistoryRow> history(String sample) throws IOException {
    List<HistoryRow> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(sample, "history"))) {
      for (Path file : files.sorted().toList()) {
        SampleFile.read(file).lines().skip(1).map(Table::historyRow).forEach(rows::add);
      }
    }
    return rows;
  }

  private static HistoryRow historyRow(String line) {
    String[] cells = line.split(",", -1);
    return new HistoryRow(
        Instant.parse(cells[0]),
        cells[1],
        Integer.parseInt(cells[2]),
        Integer.parseInt(cells[3]),
        new HistoryRow.Handled(Integer.parseInt(cells[5]), Integer.parseInt(cells[6]), cells[4]));
  }
}
