package org.tideshift.forecast.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A CSV file to read: strict, streaming, all problems found rather than the first.
 *
 * <p>UTF-8 with or without byte order mark, any line ends, any column order, header names in any
 * case; a name that ends in {@code .gz} is unpacked.
 */
public final class CsvFile {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final CsvDialect dialect;

  private CsvFile(Path path, CsvDialect dialect) {
    this.path = path;
    this.dialect = dialect;
  }

  /** The file at {@code path}, which need not exist yet. */
  public static CsvFile of(Path path, CsvDialect dialect) {
    return new CsvFile(path, dialect);
  }

  /** The file's name as problems give it. */
  public String name() {
    return path.toString();
  }

  /**
   * The normalised header, for telling layouts apart; empty, with a problem recorded, where the
   * file cannot be read.
   */
  public List<String> header(DataProblems problems) {
    try (CsvReader<CsvRecord> reader = reader()) {
      try (InputStream bytes = open()) {
        TextCheck.check(bytes, dialect.separator());
      }
      Iterator<CsvRecord> records = reader.iterator();
      return records.hasNext() ? CsvHeader.names(records.next()) : List.of();
    } catch (UnreadableTextException unreadable) {
      problems.error(name(), unreadable.line(), unreadable.reason());
    } catch (IOException | CsvParseException unreadable) {
      problems.error(name(), 1, reasonOf(unreadable));
    }
    return List.of();
  }

  /**
   * Hands every row with the right number of cells to {@code action}, in file order. What is wrong
   * is recorded in {@code problems}; the caller must not use the file when there are errors.
   */
  public void forEachRow(CsvLayout layout, DataProblems problems, Consumer<CsvRow> action) {
    try {
      Optional<UnreadableTextException> unreadable = findUnreadable();
      try (CsvReader<CsvRecord> reader = reader()) {
        Iterator<CsvRecord> records = reader.iterator();
        if (unreadable.isPresent()) {
          report(unreadable.get(), records, problems);
        } else {
          read(records, layout, problems, action);
        }
      }
    } catch (IOException unreadable) {
      problems.error(name(), 1, reasonOf(unreadable));
    }
  }

  private Optional<UnreadableTextException> findUnreadable() throws IOException {
    try (InputStream bytes = open()) {
      TextCheck.check(bytes, dialect.separator());
      return Optional.empty();
    } catch (UnreadableTextException unreadable) {
      return Optional.of(unreadable);
    }
  }

  private void report(
      UnreadableTextException unreadable, Iterator<CsvRecord> records, DataProblems problems) {
    OptionalInt field = unreadable.findField();
    Optional<String> column = Optional.empty();
    if (field.isPresent() && unreadable.line() > 1) {
      List<String> header = CsvHeader.names(records.next());
      column = header.stream().skip(field.getAsInt()).findFirst();
    }
    problems.error(new DataProblem(name(), unreadable.line(), column, unreadable.reason()));
  }

  private void read(
      Iterator<CsvRecord> records,
      CsvLayout layout,
      DataProblems problems,
      Consumer<CsvRow> action) {
    long line = 1;
    try {
      if (!records.hasNext()) {
        problems.error(name(), 1, "the file is empty, valid: a header line and data rows");
        return;
      }
      CsvRecord first = records.next();
      CsvHeader header = new CsvHeader(first, layout, dialect, name());
      if (!header.check(problems)) {
        return;
      }
      CsvRow row = new CsvRow(first, header, dialect, problems);
      if (!records.hasNext()) {
        problems.error(name(), 2, "no data rows, valid: at least one row below the header");
      }
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        if (row.moveTo(record)) {
          action.accept(row);
        }
      }
    } catch (CsvParseException malformed) {
      problems.error(name(), line + 1, "text after a closing quote, valid: \"…\" then a separator");
    }
  }

  private CsvReader<CsvRecord> reader() throws IOException {
    return CsvReader.builder()
        .fieldSeparator(dialect.separator())
        .detectBomHeader(false)
        .skipEmptyLines(true)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .allowExtraCharsAfterClosingQuote(false)
        .ofCsvRecord(withoutByteOrderMark(open()), StandardCharsets.UTF_8);
  }

  private InputStream open() throws IOException {
    InputStream raw = Files.newInputStream(path);
    try {
      boolean packed = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
      return new BufferedInputStream(packed ? new GZIPInputStream(raw, BUFFER) : raw, BUFFER);
    } catch (IOException notPacked) {
      raw.close();
      throw notPacked;
    }
  }

  private static InputStream withoutByteOrderMark(InputStream text) throws IOException {
    text.mark(3);
    byte[] first = text.readNBytes(3);
    boolean marked =
        first.length == 3
            && (first[0] & 0xff) == 0xef
            && (first[1] & 0xff) == 0xbb
            && (first[2] & 0xff) == 0xbf;
    if (!marked) {
      text.reset();
    }
    return text;
  }

  private String reasonOf(Exception unreadable) {
    if (unreadable instanceof NoSuchFileException) {
      return "the file does not exist";
    }
    if (Files.isDirectory(path)) {
      return "is a folder, valid: a CSV file";
    }
    if (unreadable instanceof ZipException || unreadable instanceof EOFException) {
      return "not a whole gzip file, valid: gzip because the name ends in .gz";
    }
    if (!Files.isReadable(path)) {
      return "the file cannot be read: permission denied";
    }
    return "the file cannot be read: " + unreadable.getMessage();
  }
}
