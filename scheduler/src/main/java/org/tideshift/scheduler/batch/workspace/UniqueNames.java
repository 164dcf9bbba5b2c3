package org.tideshift.scheduler.batch.workspace;

import java.util.HashMap;
import java.util.Map;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.Printable;

/** Names that may stand in a column only once. */
final class UniqueNames {
  private final String column;
  private final Map<String, Long> lines = new HashMap<>();

  UniqueNames(String column) {
    this.column = column;
  }

  /** The row's name, {@code ""} after a problem; a repeated one is a problem. */
  String read(CsvRow row) {
    String name = row.text(column);
    Long first = lines.putIfAbsent(name, row.line());
    if (first != null && !row.isBad()) {
      row.error(column, Printable.value(name) + " stands on line " + first + ", valid: once");
    }
    return name;
  }
}
