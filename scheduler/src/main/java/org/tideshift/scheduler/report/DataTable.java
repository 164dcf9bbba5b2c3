package org.tideshift.scheduler.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as a page shows it; its rows can be sorted by any column.
 *
 * @param caption what it holds
 * @param columns its columns
 * @param rows a cell a column each
 */
record DataTable(String caption, List<Column> columns, List<List<Cell>> rows) {

  /** Copies the lists. */
  DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A column.
   *
   * @param label its head
   * @param isNumber whether its cells are numbers
   */
  record Column(String label, boolean isNumber) {}

  /**
   * A cell.
   *
   * @param text what it shows
   * @param order what it is sorted by: a plain number, or the text itself
   */
  record Cell(String text, String order) {}

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Starts a table; a column whose label ends in {@code #} holds numbers. */
  static Builder titled(String caption, String... labels) {
    return new Builder(caption, labels);
  }

  /** Collects a table. */
  static final class Builder {
    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();

    private Builder(String caption, String... labels) {
      this.caption = caption;
      for (String label : labels) {
        boolean isNumber = label.endsWith("#");
        columns.add(
            new Column(isNumber ? label.substring(0, label.length() - 1) : label, isNumber));
      }
    }

    Builder text(String text) {
      return cell(text, text);
    }

    /** A number, shown as {@code text}. */
    Builder number(String text, double value) {
      return cell(text, Double.isFinite(value) ? String.valueOf(value) : "");
    }

    /** A cell that sorts by something else than it shows. */
    Builder cell(String text, String order) {
      row.add(new Cell(text, order));
      return this;
    }

    Builder endRow() {
      rows.add(row);
      row = new ArrayList<>();
      return this;
    }

    DataTable build() {
      return new DataTable(caption, columns, rows);
    }
  }
}
