package org.tideshift.forecast.history;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.Printable;

/** The interval length that files state in words, such as Amazon Connect's {@code 30mins}. */
final class DeclaredLength {
  private static final Pattern MINUTES =
      Pattern.compile("(?:pt)?([0-9]{1,2}) ?m?(?:in|ins|inutes)?");

  private OptionalInt minutes = OptionalInt.empty();
  private String lastCell = "";

  /** Reads the row's statement, if its layout has one; all rows must state the same. */
  void read(CsvRow row, HistoryLayout layout) {
    String column = layout.name(HistoryColumn.INTERVAL_LENGTH);
    String cell = row.raw(column);
    if (cell.isBlank() || cell.equals(lastCell)) {
      return;
    }
    Matcher matcher = MINUTES.matcher(cell.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches() || !GridForm.isLength(Integer.parseInt(matcher.group(1)))) {
      row.error(column, Printable.value(cell) + ", valid: 15mins or 30mins");
      return;
    }
    int stated = Integer.parseInt(matcher.group(1));
    if (minutes.orElse(stated) != stated) {
      row.error(
          column,
          Printable.value(cell) + " after " + minutes.getAsInt() + " minutes, valid: one length");
      return;
    }
    minutes = OptionalInt.of(stated);
    lastCell = cell;
  }

  /** The stated length in minutes; empty where no file states one. */
  OptionalInt findMinutes() {
    return minutes;
  }
}
