package org.tideshift.forecast.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading files of two columns, {@code name} and {@code count}. */
class CsvFileTest {
  private static final CsvLayout LAYOUT = new CsvLayout(List.of("name", "count"), List.of("note"));

  @TempDir private Path folder;
  private final DataProblems problems = new DataProblems();
  private final List<String> rows = new ArrayList<>();

  private void read(String fileName, byte[] content, CsvDialect dialect) throws IOException {
    Path file = folder.resolve(fileName);
    Files.write(file, content);
    CsvFile.of(file, dialect)
        .forEachRow(
            LAYOUT,
            problems,
            row -> rows.add(row.line() + ":" + row.text("name") + "=" + row.whole("count", 0, 99)));
  }

  private void read(String content) throws IOException {
    read("file.csv", content.getBytes(UTF_8), CsvDialect.STANDARD);
  }

  /** The only error as {@code line:column message} or {@code line message}. */
  private String onlyError() {
    assertThat(problems.errors()).hasSize(1);
    DataProblem error = problems.errors().get(0);
    return error.line() + error.column().map(name -> ":" + name).orElse("") + " " + error.message();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsAnyLineEnds(String end) throws IOException {
    read(String.join(end, "name,count", "a,1", "b,2", ""));

    assertThat(rows).containsExactly("2:a=1", "3:b=2");
    assertThat(problems.hasErrors()).isFalse();
  }

  @Test
  void countsLinesAcrossMixedLineEndsAndEmptyLines() throws IOException {
    read("name,count\ra,1\r\n\n\nb,2\r\rc,x");

    assertThat(onlyError()).startsWith("7:count 'x'");
    assertThat(rows).startsWith("2:a=1", "5:b=2");
  }

  @Test
  void readsAByteOrderMarkBeforeAQuotedHeader() throws IOException {
    read("\ufeff\"name\",\"count\"\n\"a\",\"1\"\n");

    assertThat(rows).containsExactly("2:a=1");
  }

  @Test
  void readsColumnsInAnyOrderAndCaseAndWarnsOfUnknownOnes() throws IOException {
    read("Count , extra,NAME\n1,x,a\n");

    assertThat(rows).containsExactly("2:a=1");
    assertThat(problems.warnings()).hasSize(1);
    assertThat(problems.warnings().get(0).message()).contains("'extra'").contains("count, name");
  }

  @Test
  void keepsLineEndsInsideQuotesInOneCell() throws IOException {
    read("name,count,note\na,1,\"two\nlines\"\nb,2,\n");

    assertThat(rows).containsExactly("2:a=1", "4:b=2");
  }

  @Test
  void unpacksAFileWhoseNameSaysGzip() throws IOException {
    read("file.csv.GZ", gzip("name,count\na,1\n"), CsvDialect.STANDARD);

    assertThat(rows).containsExactly("2:a=1");
  }

  @Test
  void readsAnotherSeparatorWhenToldTo() throws IOException {
    read("file.csv", "name;count\na;1\n".getBytes(UTF_8), new CsvDialect(';', ','));

    assertThat(rows).containsExactly("2:a=1");
  }

  @Test
  void handsOutTheSoundRowsBeforeTheBrokenPlaceAndNamesThePlace() throws IOException {
    read(
        "file.csv",
        concat("name,count\na,1\nb".getBytes(UTF_8), 0xe9, ',', '2'),
        CsvDialect.STANDARD);

    assertThat(onlyError()).startsWith("3:name not UTF-8");
    assertThat(rows).containsExactly("2:a=1");
  }

  @Test
  void tellsALoneSurrogateFromText() throws IOException {
    read(
        "file.csv",
        concat("name,count\na".getBytes(UTF_8), 0xed, 0xa0, 0x80, ',', '1'),
        CsvDialect.STANDARD);

    assertThat(onlyError()).startsWith("2:name not UTF-8");
  }

  @Test
  void namesThePlaceOfAZeroByte() throws IOException {
    read("name,count\na,1\nb,2\0\n");

    assertThat(onlyError()).startsWith("3:count not a text file: a zero byte");
  }

  @Test
  void namesTheLineWhereAQuoteOpensThatIsNeverClosed() throws IOException {
    read("name,count\na,1\n\"b,2\nc,3\n");

    assertThat(onlyError()).startsWith("3:name the quote opened here is never closed");
  }

  @Test
  void namesTheOpeningQuoteWhenALaterQuoteClosesIt() throws IOException {
    read("name,count\n\"a,1\nb,2\n\"c\",3\n");

    assertThat(onlyError()).startsWith("2:name text after the closing quote");
  }

  @Test
  void refusesALineThatNeverEnds() throws IOException {
    read("name,count\na," + "1".repeat(2_000_000));

    assertThat(onlyError()).startsWith("2 line too long");
  }

  @Test
  void refusesALineOfEndlessCells() throws IOException {
    read("name,count\na,1\n" + ",".repeat(20_000) + "\n");

    assertThat(onlyError()).startsWith("3 too many cells");
  }

  @Test
  void refusesAGzipFileThatIsCutOff() throws IOException {
    byte[] whole = gzip("name,count\n" + "a,1\n".repeat(50));
    read("file.csv.gz", Arrays.copyOf(whole, whole.length - 9), CsvDialect.STANDARD);

    assertThat(onlyError()).contains("not a whole gzip file");
  }

  @Test
  void refusesPlainTextWhoseNameSaysGzip() throws IOException {
    read("file.csv.gz", "name,count\na,1\n".getBytes(UTF_8), CsvDialect.STANDARD);

    assertThat(onlyError()).startsWith("1 not a gzip file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void refusesOtherEncodingsAtTheFirstLine(String charset) throws IOException {
    read("file.csv", "name,count\na,1\n".getBytes(Charset.forName(charset)), CsvDialect.STANDARD);

    assertThat(onlyError()).startsWith("1 ").contains("valid: UTF-8");
  }

  @Test
  void refusesLatin1() throws IOException {
    read(
        "file.csv",
        "name,count\nré,1\n".getBytes(StandardCharsets.ISO_8859_1),
        CsvDialect.STANDARD);

    assertThat(onlyError()).startsWith("2:name not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ufeff", "\n\n\n"})
  void refusesAFileWithoutAHeader(String content) throws IOException {
    read(content);

    assertThat(onlyError()).startsWith("1 the file is empty");
  }

  @Test
  void refusesAFolder() {
    CsvFile.of(folder, CsvDialect.STANDARD).forEachRow(LAYOUT, problems, row -> {});

    assertThat(onlyError()).contains("it is a folder, valid: a CSV file");
  }

  @Test
  void refusesAFileThatDoesNotExist() {
    CsvFile.of(folder.resolve("none.csv"), CsvDialect.STANDARD)
        .forEachRow(LAYOUT, problems, row -> {});

    assertThat(onlyError()).startsWith("1 the file does not exist. Maybe its name is another");
  }

  @Test
  void namesThePackedFileThatIsThereInItsPlace() throws IOException {
    Path packed = Files.createFile(folder.resolve("data.csv.gz"));
    CsvFile.of(folder.resolve("data.csv"), CsvDialect.STANDARD)
        .forEachRow(LAYOUT, problems, row -> {});

    assertThat(onlyError()).isEqualTo("1 the file does not exist. Maybe " + packed);
  }

  @Test
  void saysWhereTheFolderOfAFileDoesNotExistEither() {
    CsvFile.of(folder.resolve("none/data.csv"), CsvDialect.STANDARD)
        .forEachRow(LAYOUT, problems, row -> {});

    assertThat(onlyError())
        .endsWith("Maybe its folder is another: there is no " + folder + "/none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "name,Name,count~1:name duplicate column",
        "nom,nombre~1 columns missing: name, count",
        "name;count~1 separator ; found, expected ,",
        "name|count~1 separator | found, expected ,",
      })
  void refusesAHeaderAndSaysWhy(String header, String message) throws IOException {
    read(header + "\na,1,2\n");

    assertThat(onlyError()).startsWith(message);
    assertThat(rows).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "b~3 1 fields, expected 2",
        "b,1,~3 3 fields, expected 2",
        "NAME,count~3 the header is repeated",
        "b,~3:count is blank",
        "b,1e3~3:count '1e3'",
        "b,+5~3:count '+5'",
        "b,-0~3:count '-0'",
        "b,5.0~3:count '5.0'",
        "b,1 234~3:count '1 234'",
        "b,100~3:count '100', valid: a whole number from 0 to 99",
        "b,٥~3:count '٥'",
        "a\u001bb,1~3:name 'a\\u001bb' has control characters",
        "a\u202eb,1~3:name 'a\\u202eb' has control characters",
      })
  void refusesARowAndSaysWhy(String row, String message) throws IOException {
    read("name,count\na,1\n" + row + "\n");

    assertThat(onlyError()).startsWith(message);
  }

  @Test
  void takesOffTheApostropheOfASpreadsheetOnlyBeforeAFormula() throws IOException {
    read("name,count\n'=1,1\n'tis,2\n");

    assertThat(rows).containsExactly("2:=1=1", "3:'tis=2");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] concat(byte[] start, int... rest) {
    byte[] all = Arrays.copyOf(start, start.length + rest.length);
    for (int i = 0; i < rest.length; i++) {
      all[start.length + i] = (byte) rest[i];
    }
    return all;
  }
}
