package org.tideshift.forecast.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** One reading of one file, from its header to its last row or to where it breaks off. */
final class CsvReading {
  private final String file;
  private final List<CsvLayout> layouts;
  private final CsvDialect dialect;
  private final DataProblems problems;
  private List<String> names = List.of();
  private long line = 1;

  CsvReading(String file, List<CsvLayout> layouts, CsvDialect dialect, DataProblems problems) {
    this.file = file;
    this.layouts = layouts;
    this.dialect = dialect;
    this.problems = problems;
  }

  void read(CheckedText text, Consumer<CsvRow> action) throws IOException {
    try (CsvReader<CsvRecord> reader = reader(text)) {
      read(reader.iterator(), action);
    } catch (UnreadableTextException unreadable) {
      report(unreadable);
    } catch (CsvParseException malformed) {
      if (malformed.getCause() instanceof UnreadableTextException unreadable) {
        report(unreadable);
      } else {
        problems.error(file, line + 1, "not CSV, valid: cells between separators");
      }
    }
  }

  private CsvReader<CsvRecord> reader(CheckedText text) {
    return CsvReader.builder()
        .fieldSeparator(dialect.separator())
        .skipEmptyLines(true)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .ofCsvRecord(text);
  }

  /** The header's names alone; none where there is no header that can be read. */
  List<String> readNames(CheckedText text) throws IOException {
    try (CsvReader<CsvRecord> reader = reader(text)) {
      Iterator<CsvRecord> records = reader.iterator();
      return records.hasNext() ? CsvHeader.names(records.next()) : List.of();
    } catch (CsvParseException | UnreadableTextException unreadable) {
      return List.of();
    }
  }

  private void read(Iterator<CsvRecord> records, Consumer<CsvRow> action) {
    if (!records.hasNext()) {
      problems.error(file, 1, "the file is empty, valid: a header line and data rows");
      return;
    }
    CsvRecord first = records.next();
    names = CsvHeader.names(first);
    CsvHeader header = new CsvHeader(first, closestLayout(), dialect, file);
    if (!header.check(problems)) {
      return;
    }
    if (!records.hasNext() && !header.layout().mayBeEmpty()) {
      problems.error(file, 2, "no data rows, valid: at least one row below the header");
    }
    CsvRow row = new CsvRow(first, header, dialect, problems);
    while (records.hasNext()) {
      CsvRecord next = records.next();
      line = next.getStartingLineNumber();
      if (row.moveTo(next)) {
        action.accept(row);
      }
    }
  }

  /**
   * The first layout that fits; where none does, the one with most of its columns there and fewest
   * missing.
   */
  private CsvLayout closestLayout() {
    return layouts.stream()
        .filter(layout -> layout.fits(names))
        .findFirst()
        .orElseGet(
            () ->
                layouts.stream()
                    .max(
                        Comparator.comparingLong(this::columnsFound)
                            .thenComparing(layout -> -layout.required().size()))
                    .orElseThrow());
  }

  private long columnsFound(CsvLayout layout) {
    return layout.required().stream().filter(names::contains).count();
  }

  private void report(UnreadableTextException unreadable) {
    OptionalInt cell = unreadable.findField();
    Optional<String> column =
        cell.isPresent() && unreadable.line() > 1
            ? names.stream().skip(cell.getAsInt()).findFirst()
            : Optional.empty();
    problems.error(new DataProblem(file, unreadable.line(), column, unreadable.reason()));
  }
}
