package org.tideshift.forecast.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tideshift.forecast.calendar.WrittenTime;

/**
 * The row a reader stands on. A cell that cannot be read is recorded as a problem and comes back
 * empty; {@link #isBad} then says that the row is of no use. One object serves all rows of a file:
 * do not keep it.
 */
public final class CsvRow {
  private static final String INJECTABLE = "=+-@\t\r";

  private final CsvHeader header;
  private final CsvDialect dialect;
  private final DataProblems problems;
  private CsvRecord record;
  private boolean bad;

  CsvRow(CsvRecord record, CsvHeader header, CsvDialect dialect, DataProblems problems) {
    this.record = record;
    this.header = header;
    this.dialect = dialect;
    this.problems = problems;
  }

  /** Stands on {@code next}; false, with a problem recorded, where it has not a cell per column. */
  boolean moveTo(CsvRecord next) {
    record = next;
    bad = false;
    if (next.getFieldCount() != header.size()) {
      error(next.getFieldCount() + " fields, expected " + header.size());
    } else if (header.isRepeatedBy(next)) {
      error("the header is repeated, valid: data. Maybe files were concatenated");
    }
    return !bad;
  }

  /** The line on which the row starts, from 1. */
  public long line() {
    return record.getStartingLineNumber();
  }

  /** The file's name as problems give it. */
  public String file() {
    return header.file();
  }

  /** The layout of the file. */
  public CsvLayout layout() {
    return header.layout();
  }

  /** Whether a cell of this row was asked for and could not be read. */
  public boolean isBad() {
    return bad;
  }

  /** Records that the whole row is wrong. */
  public void error(String message) {
    bad = true;
    problems.error(file(), line(), message);
  }

  /** Records that a cell is wrong. */
  public void error(String column, String message) {
    bad = true;
    problems.error(file(), line(), column, message);
  }

  /** Records that a column of the file is wrong, which spoils all its rows. */
  public void headerError(String column, String message) {
    bad = true;
    problems.error(file(), header.line(), column, message);
  }

  /** Records something about a cell that a person should know. */
  public void warning(String column, String message) {
    problems.warning(file(), line(), column, message);
  }

  /** The names of a family of columns of the file, in file order. */
  public List<String> columnsLike(Pattern family) {
    return header.namesLike(family);
  }

  /** Whether the file has this column. */
  public boolean hasColumn(String column) {
    return header.findPosition(column).isPresent();
  }

  /** The cell as it stands, {@code ""} where it is blank or the column is absent. */
  public String raw(String column) {
    OptionalInt position = header.findPosition(column);
    return position.isEmpty() ? "" : unguarded(record.getField(position.getAsInt()));
  }

  /** Takes off the apostrophe that protects a spreadsheet from a formula. */
  private static String unguarded(String cell) {
    boolean guarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && INJECTABLE.indexOf(cell.charAt(1)) >= 0;
    return guarded ? cell.substring(1) : cell;
  }

  /** Text without outer spaces; empty where the cell is blank or the column absent. */
  public Optional<String> findText(String column) {
    String text = raw(column).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (Printable.isUnsafe(text)) {
      error(column, Printable.value(text) + " has control characters, valid: printable text");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Text that must be there; {@code ""} after a problem. */
  public String text(String column) {
    Optional<String> text = findText(column);
    if (text.isEmpty() && raw(column).isBlank()) {
      error(column, "is blank, valid: text");
    }
    return text.orElse("");
  }

  /** The parts of a list cell, separated by vertical bars, without blanks. */
  public List<String> list(String column) {
    return findText(column).stream()
        .flatMap(text -> List.of(text.split("\\|", -1)).stream())
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** A whole number in ASCII digits within the range; empty where blank or after a problem. */
  public OptionalLong findWhole(String column, long min, long max) {
    String text = raw(column).strip();
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong value = PlainNumber.findWhole(text);
    if (value.isEmpty() || value.getAsLong() < min || value.getAsLong() > max) {
      error(column, Printable.value(text) + ", valid: a whole number from " + min + " to " + max);
      return OptionalLong.empty();
    }
    return value;
  }

  /** A whole number that must be there; {@code min} after a problem. */
  public long whole(String column, long min, long max) {
    OptionalLong value = findWhole(column, min, max);
    if (value.isEmpty() && raw(column).isBlank()) {
      error(column, "is blank, valid: a whole number from " + min + " to " + max);
    }
    return value.orElse(min);
  }

  /** A decimal number within the range; empty where blank or after a problem. */
  public OptionalDouble findDecimal(String column, double min, double max) {
    String text = raw(column).strip();
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble value = PlainNumber.findDecimal(text, dialect.decimal());
    if (value.isEmpty() || value.getAsDouble() < min || value.getAsDouble() > max) {
      error(
          column,
          Printable.value(text) + ", valid: " + PlainNumber.range(min, max) + decimalRemedy(text));
      return OptionalDouble.empty();
    }
    return value;
  }

  private String decimalRemedy(String text) {
    char other = dialect.decimal() == '.' ? ',' : '.';
    boolean wouldRead = PlainNumber.findDecimal(text, other).isPresent();
    return wouldRead && text.indexOf(other) >= 0
        ? ". Maybe set csv.decimal in tideshift.yaml or give --decimal '" + other + "'"
        : "";
  }

  /** A decimal number that must be there; {@code min} after a problem. */
  public double decimal(String column, double min, double max) {
    OptionalDouble value = findDecimal(column, min, max);
    if (value.isEmpty() && raw(column).isBlank()) {
      error(column, "is blank, valid: " + PlainNumber.range(min, max));
    }
    return value.orElse(min);
  }

  /** A value that {@code reader} makes of the text; empty where blank or after a problem. */
  public <T> Optional<T> find(String column, Function<String, T> reader) {
    Optional<String> text = findText(column);
    try {
      return text.map(reader);
    } catch (IllegalArgumentException notReadable) {
      error(column, Printable.value(text.orElse("")) + ": " + notReadable.getMessage());
      return Optional.empty();
    }
  }

  /** A time that must be there, with or without offset; empty after a problem. */
  public Optional<WrittenTime> findTime(String column) {
    if (raw(column).isBlank()) {
      error(column, "is blank, valid: " + WrittenTime.VALID);
      return Optional.empty();
    }
    return find(column, WrittenTime::parse);
  }

  /** An instant that must be there, a missing offset taken from {@code zone} if there is one. */
  public Optional<Instant> findInstant(String column, Optional<ZoneId> zone) {
    Optional<WrittenTime> time = findTime(column);
    if (time.isPresent() && time.get().offset().isEmpty() && zone.isEmpty()) {
      error(
          column,
          Printable.value(raw(column))
              + " has no offset, valid: "
              + WrittenTime.VALID
              + ". Maybe set timezone in tideshift.yaml or give --timezone");
      return Optional.empty();
    }
    try {
      return time.map(written -> written.instantIn(zone.orElse(ZoneOffset.UTC)));
    } catch (IllegalArgumentException skipped) {
      error(column, String.valueOf(skipped.getMessage()));
      return Optional.empty();
    }
  }
}
