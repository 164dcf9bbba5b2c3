package org.tideshift.forecast.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * A CSV file being written: UTF-8, LF, RFC 4180 quoting, text cells guarded against spreadsheet
 * formulas. The file appears whole under its name or not at all.
 */
public final class CsvOutput {
  private static final String INJECTABLE = "=+-@\t\r";
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private final CsvWriter writer;
  private final List<String> cells = new ArrayList<>();

  private CsvOutput(CsvWriter writer) {
    this.writer = writer;
  }

  /**
   * Writes a file.
   *
   * @param path where; an existing file is replaced; packed when the name ends in {@code .gz}
   * @param forExcel whether to write a byte order mark and semicolons
   * @param header the column names
   * @param rows writes the rows
   * @throws UncheckedIOException where the file cannot be written; nothing is left of it then
   */
  public static void write(
      Path path, boolean forExcel, List<String> header, Consumer<CsvOutput> rows) {
    Path part = path.resolveSibling("." + path.getFileName() + ".part");
    try {
      try {
        writePart(part, path, forExcel, header, rows);
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + path, unwritable);
    }
  }

  private static void writePart(
      Path part, Path path, boolean forExcel, List<String> header, Consumer<CsvOutput> rows)
      throws IOException {
    boolean packed = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
        OutputStream bytes = packed ? new GZIPOutputStream(raw, 1 << 16) : raw) {
      if (forExcel) {
        bytes.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
      }
      CsvWriter writer =
          CsvWriter.builder()
              .fieldSeparator(forExcel ? ';' : ',')
              .lineDelimiter(LineDelimiter.LF)
              .build(bytes, StandardCharsets.UTF_8);
      writer.writeRecord(header);
      rows.accept(new CsvOutput(writer));
      writer.flush();
    }
  }

  /** A text cell. */
  public CsvOutput text(String text) {
    boolean injectable = !text.isEmpty() && INJECTABLE.indexOf(text.charAt(0)) >= 0;
    cells.add(injectable ? "'" + text : text);
    return this;
  }

  /** A list cell, separated by vertical bars. */
  public CsvOutput list(Iterable<String> parts) {
    return text(String.join("|", parts));
  }

  /** A cell of a stage that has not run. */
  public CsvOutput blank() {
    cells.add("");
    return this;
  }

  /** A whole number. */
  public CsvOutput whole(long number) {
    cells.add(Long.toString(number));
    return this;
  }

  /** A number rounded half up to {@code decimals} places, without trailing zeros. */
  public CsvOutput decimal(double number, int decimals) {
    cells.add(rounded(number, decimals));
    return this;
  }

  /** A number as {@link #decimal(double, int)} writes it, blank where there is none. */
  public CsvOutput decimal(OptionalDouble number, int decimals) {
    return number.isPresent() ? decimal(number.getAsDouble(), decimals) : blank();
  }

  /** An amount of money with two decimals, such as {@code 18.50}. */
  public CsvOutput money(BigDecimal amount) {
    cells.add(amount.setScale(2, RoundingMode.HALF_UP).toPlainString());
    return this;
  }

  private static String rounded(double number, int decimals) {
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    BigDecimal exact = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  /** A time in UTC, such as {@code 2025-11-28T14:00:00Z}. */
  public CsvOutput time(Instant instant) {
    cells.add(instant.toString());
    return this;
  }

  /** A time in {@code zone} with its offset, such as {@code 2025-11-28T09:00:00-05:00}. */
  public CsvOutput localTime(Instant instant, ZoneId zone) {
    cells.add(localText(instant, zone));
    return this;
  }

  /** The same as text, for results that are no CSV. */
  public static String localText(Instant instant, ZoneId zone) {
    return WITH_OFFSET.format(instant.atZone(zone));
  }

  /** Ends the row. */
  public void endRow() {
    writer.writeRecord(cells);
    cells.clear();
  }
}
