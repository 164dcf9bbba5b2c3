package org.tideshift.scheduler.staffing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reference rows from a resource file beside the tests; SOURCES.md says where they come from. */
public record GoldenTable(String name) {

  public Stream<Row> rows() {
    List<String> lines = text().lines().toList();
    List<String> header = cells(lines.get(0));
    return lines.stream().skip(1).map(line -> new Row(line, record(header, cells(line))));
  }

  private String text() {
    try (InputStream file = GoldenTable.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }

  private static Map<String, String> record(List<String> header, List<String> cells) {
    Map<String, String> record = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      record.put(header.get(i), cells.get(i));
    }
    return record;
  }

  public record Row(String line, Map<String, String> cells) {

    public String text(String column) {
      return cells.getOrDefault(column, "");
    }

    public boolean has(String column) {
      return !text(column).isEmpty();
    }

    public double number(String column) {
      String text = text(column);
      return text.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    public double number(String column, double whenBlank) {
      return has(column) ? number(column) : whenBlank;
    }

    public ContactStream stream() {
      return new ContactStream(
          number("lambda_per_hour"),
          number("aht_s"),
          number("patience_s", Double.POSITIVE_INFINITY));
    }

    @Override
    public String toString() {
      return line;
    }
  }
}
