package org.tideshift.samples.generator;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The text of one CSV file, as it grows: comma, LF, quotes only where a cell needs them. */
final class CsvText {

  private final StringBuilder text = new StringBuilder();
  private final int columns;

  CsvText(String... header) {
    columns = header.length;
    row((Object[]) header);
  }

  void row(Object... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(
          "A row of %d cells, the header has %d: %s"
              .formatted(cells.length, columns, Arrays.toString(cells)));
    }
    text.append(Arrays.stream(cells).map(CsvText::quoted).collect(Collectors.joining(",")));
    text.append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String quoted(Object cell) {
    String value = cell.toString();
    boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0;
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
