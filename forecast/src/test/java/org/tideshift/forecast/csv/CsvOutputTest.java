package org.tideshift.forecast.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvOutputTest {
  @TempDir private Path folder;

  private String written(boolean forExcel, Consumer<CsvOutput> cells) throws IOException {
    Path file = folder.resolve("out.csv");
    CsvOutput.write(
        file,
        forExcel,
        List.of("head"),
        output -> {
          cells.accept(output);
          output.endRow();
        });
    return Files.readString(file, UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {"=1+1~'=1+1", "+1~'+1", "-1~'-1", "@a~'@a", "plain~plain", "'tis~'tis"})
  void guardsTextThatASpreadsheetWouldRun(String text, String cell) throws IOException {
    assertThat(written(false, output -> output.text(text))).isEqualTo("head\n" + cell + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "2.5,0,3",
    "0.125,2,0.13",
    "-0.001,2,0",
    "1e20,0,100000000000000000000",
    "100,2,100",
    "1.50,3,1.5"
  })
  void writesDecimalsPlainly(double number, int decimals, String cell) throws IOException {
    assertThat(written(false, output -> output.decimal(number, decimals)))
        .isEqualTo("head\n" + cell + "\n");
  }

  @Test
  void writesTimesInUtcAndWithTheOffsetOfAZone() throws IOException {
    Instant time = Instant.parse("2025-11-28T14:00:00Z");

    assertThat(
            written(
                false, output -> output.time(time).localTime(time, ZoneId.of("America/New_York"))))
        .isEqualTo("head\n2025-11-28T14:00:00Z,2025-11-28T09:00:00-05:00\n");
  }

  @Test
  void writesTheOffsetOfAZoneInUtcAsDigits() throws IOException {
    Instant time = Instant.parse("2025-11-28T14:00:00Z");

    assertThat(written(false, output -> output.localTime(time, ZoneId.of("UTC"))))
        .isEqualTo("head\n2025-11-28T14:00:00+00:00\n");
  }

  @Test
  void quotesOnlyWhatNeedsIt() throws IOException {
    assertThat(written(false, output -> output.text("a,b").text("c\"d").list(List.of("x", "y"))))
        .isEqualTo("head\n\"a,b\",\"c\"\"d\",x|y\n");
  }

  @Test
  void writesSemicolonsAndAByteOrderMarkForExcel() throws IOException {
    assertThat(written(true, output -> output.text("a").whole(1))).isEqualTo("\ufeffhead\na;1\n");
  }

  @Test
  void leavesNothingBehindWhenTheRowsFail() {
    Path file = folder.resolve("out.csv");

    assertThatThrownBy(
            () ->
                CsvOutput.write(
                    file,
                    false,
                    List.of("head"),
                    output -> {
                      throw new IllegalStateException("no rows");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesANumberThatIsNone() {
    assertThatThrownBy(() -> written(false, output -> output.decimal(Double.NaN, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
