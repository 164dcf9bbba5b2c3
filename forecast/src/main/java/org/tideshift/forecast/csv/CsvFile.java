package org.tideshift.forecast.csv;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A CSV file to read: strict, streaming, in one pass, all problems found rather than the first.
 *
 * <p>UTF-8 with or without byte order mark, any line ends, any column order, header names in any
 * case; a name that ends in {@code .gz} is unpacked.
 */
public final class CsvFile {
  private static final int BUFFER = 1 << 16;
  private static final String PACKED = ".gz";

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

  /** Names of the header in lower case, as far as they can be read; none where the file cannot. */
  public List<String> headerNames() {
    try (InputStream bytes = open();
        CheckedText text = new CheckedText(bytes, dialect.separator())) {
      return new CsvReading(name(), List.of(), dialect, new DataProblems()).readNames(text);
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /**
   * Hands every row with the right number of cells to {@code action}, in file order. What is wrong
   * is recorded in {@code problems}; the caller must not use the file when there are errors.
   */
  public void forEachRow(CsvLayout layout, DataProblems problems, Consumer<CsvRow> action) {
    forEachRow(List.of(layout), problems, action);
  }

  /**
   * As {@link #forEachRow(CsvLayout, DataProblems, Consumer)}, in the first of several layouts
   * whose required columns the header has; {@link CsvRow#layout} tells which one it is.
   */
  public void forEachRow(List<CsvLayout> layouts, DataProblems problems, Consumer<CsvRow> action) {
    try (InputStream bytes = open();
        CheckedText text = new CheckedText(bytes, dialect.separator())) {
      new CsvReading(name(), layouts, dialect, problems).read(text, action);
    } catch (IOException unreadable) {
      problems.error(name(), 1, reasonOf(unreadable));
    }
  }

  private InputStream open() throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("it is a folder, valid: a CSV file");
    }
    InputStream raw = Files.newInputStream(path);
    try {
      boolean packed = path.toString().toLowerCase(Locale.ROOT).endsWith(PACKED);
      return packed ? new GZIPInputStream(raw, BUFFER) : raw;
    } catch (IOException notPacked) {
      raw.close();
      throw notPacked;
    }
  }

  private String whereItMayBe() {
    String name = String.valueOf(path.getFileName());
    Path other =
        path.resolveSibling(
            name.endsWith(PACKED)
                ? name.substring(0, name.length() - PACKED.length())
                : name + PACKED);
    if (Files.exists(other)) {
      return "Maybe " + other;
    }
    Path folder = path.toAbsolutePath().getParent();
    return folder == null || Files.isDirectory(folder)
        ? "Maybe its name is another; docs/data-formats.md says what each file holds"
        : "Maybe its folder is another: there is no " + path.getParent();
  }

  private String reasonOf(IOException unreadable) {
    if (unreadable instanceof NoSuchFileException || unreadable instanceof FileNotFoundException) {
      return "the file does not exist. " + whereItMayBe();
    }
    if (unreadable instanceof java.io.EOFException || unreadable instanceof ZipException) {
      return "not a gzip file, valid: gzip because the name ends in .gz";
    }
    if (Files.exists(path) && !Files.isReadable(path)) {
      return "the file cannot be read: permission denied";
    }
    return "the file cannot be read: " + unreadable.getMessage();
  }
}
