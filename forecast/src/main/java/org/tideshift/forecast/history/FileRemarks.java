package org.tideshift.forecast.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;

/**
 * Warnings that many rows of a file may earn for one reason. They are told once, at the first of
 * their lines.
 */
final class FileRemarks {
  private final Map<String, Remark> remarks = new LinkedHashMap<>();

  private record Remark(String file, String column, String message, LineRanges lines) {}

  /** Remarks on a cell; rows of the same {@code kind} and column are told together. */
  void add(CsvRow row, String column, String kind, String message) {
    add(row.file(), row.line(), column, kind, message);
  }

  void add(String file, long line, String column, String kind, String message) {
    remarks
        .computeIfAbsent(
            column + ":" + kind, key -> new Remark(file, column, message, new LineRanges()))
        .lines()
        .add(line);
  }

  /** Forgets what was said of this column for this reason. */
  void drop(String column, String kind) {
    remarks.remove(column + ":" + kind);
  }

  /** Tells everything, at the end of a file. */
  void tell(DataProblems problems) {
    for (Remark remark : remarks.values()) {
      problems.warning(
          remark.file(),
          remark.lines().first(),
          remark.column(),
          remark.message() + " (" + remark.lines() + ")");
    }
    remarks.clear();
  }
}
