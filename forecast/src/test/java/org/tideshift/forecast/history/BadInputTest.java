package org.tideshift.forecast.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.ContactCounts;

/** Every file of the bad-input collection gives what the collection's manifest says. */
class BadInputTest {
  private static final Path FOLDER = Path.of("src/test/resources/badinput");
  private static final CsvLayout MANIFEST =
      new CsvLayout(
          List.of("file", "what_is_wrong", "expected_outcome", "preferred", "permitted"),
          List.of("line", "column"));

  @TempDir private static Path generated;

  /** One line of the manifest. */
  record Case(String file, String preferred, List<String> permitted, String line, String column) {
    @Override
    public String toString() {
      return file + " is " + preferred;
    }
  }

  static Stream<Case> cases() {
    Stream.Builder<Case> cases = Stream.builder();
    DataProblems problems = new DataProblems();
    CsvFile.of(FOLDER.resolve("MANIFEST.csv"), CsvDialect.STANDARD)
        .forEachRow(
            MANIFEST,
            problems,
            row ->
                cases.add(
                    new Case(
                        row.text("file"),
                        row.text("preferred"),
                        row.list("permitted"),
                        row.raw("line"),
                        row.raw("column"))));
    problems.throwIfAny();
    return cases.build();
  }

  @BeforeAll
  static void writeTheHugeLine() throws IOException {
    Files.writeString(
        generated.resolve("39_no_newline_one_huge_line.csv"),
        "interval_start,queue,contacts,aht_seconds\n2026-02-02T00:00:00+01:00,"
            + "A".repeat(8_000_000)
            + ",1");
  }

  private static Path path(String file) {
    Path small = FOLDER.resolve(file);
    return Files.exists(small) ? small : generated.resolve(file);
  }

  /** Reads as validate does; the site of the one file about clock changes is Paris. */
  private static Optional<History> read(String file, DataProblems problems) {
    HistoryOptions options =
        file.startsWith("22_")
            ? HistoryOptions.usual().withZone(ZoneId.of("Europe/Paris"))
            : HistoryOptions.usual();
    return ReadHistory.read(List.of(path(file)), options, problems);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesAnOutcomeOfTheManifest(Case expected) {
    DataProblems problems = new DataProblems();

    Optional<History> history = read(expected.file(), problems);

    String got =
        problems.hasErrors()
            ? "error"
            : problems.warningCount() > 0 ? "accept_with_warning" : "accept";
    assertThat(got).isIn(expected.permitted());
    assertThat(history.isPresent()).isEqualTo(!problems.hasErrors());
    assertThatPlaceIsRight(expected, got, problems);
  }

  private static void assertThatPlaceIsRight(Case expected, String got, DataProblems problems) {
    if (!got.equals("accept")) {
      List<DataProblem> told = got.equals("error") ? problems.errors() : problems.warnings();
      if (!expected.line().isEmpty()) {
        assertThat(told.get(0).line()).isEqualTo(Long.parseLong(expected.line()));
      }
      if (!expected.column().isEmpty()) {
        assertThat(told.get(0).column()).contains(expected.column());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "05_bom_utf8.csv",
        "07_crlf.csv",
        "08_cr_only.csv",
        "20_duplicate_row.csv",
        "21_out_of_order.csv",
        "37_quoted_everything.csv"
      })
  void givesTheSameHistoryAsTheBaseline(String file) {
    History baseline = read("00_good_baseline.csv", new DataProblems()).orElseThrow();

    History same = read(file, new DataProblems()).orElseThrow();

    assertThat(baseline.rows()).isEqualTo(96);
    assertThat(rows(same)).isEqualTo(rows(baseline)).hasSize(96);
  }

  private static List<String> rows(History history) {
    ContactCounts counts = history.find("voice_fr").orElseThrow().counts();
    return IntStream.range(0, counts.grid().size())
        .mapToObj(
            i ->
                counts.grid().startOf(i) + " " + counts.contacts(i) + " " + counts.handleSeconds(i))
        .toList();
  }

  @Test
  void namesTheDatesOfAGap() {
    DataProblems problems = new DataProblems();

    History history = read("24_gap_three_days.csv", problems).orElseThrow();

    ContactCounts counts = history.find("voice_fr").orElseThrow().counts();
    assertThat(problems.warnings().get(0).message()).contains("2026-02-03..2026-02-05");
    assertThat(IntStream.range(0, counts.grid().size()).filter(i -> !counts.isKnown(i)).count())
        .isEqualTo(3 * 48);
  }
}
