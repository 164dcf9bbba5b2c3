package org.tideshift.forecast.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.ContactCounts;

/** Reads histories from texts, and shows what came of them. */
abstract class HistoryFromText {
  static final HistoryOptions NEW_YORK =
      HistoryOptions.usual().withZone(ZoneId.of("America/New_York"));
  static final HistoryOptions ABSENT_ZERO =
      new HistoryOptions(CsvDialect.STANDARD, Optional.empty(), AbsentIntervals.ZERO, List.of());
  static final String TWO_ROWS =
      """
      interval_start,queue,contacts
      2026-02-02T00:00Z,a,1
      2026-02-02T00:30Z,a,2
      """;

  @TempDir Path folder;
  final DataProblems problems = new DataProblems();

  Optional<History> read(HistoryOptions options, String... contents) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String content : contents) {
      files.add(Files.writeString(folder.resolve("f" + (files.size() + 1) + ".csv"), content));
    }
    return ReadHistory.read(files, options, problems);
  }

  History sound(HistoryOptions options, String... contents) throws IOException {
    Optional<History> history = read(options, contents);
    assertThat(problems.errors()).isEmpty();
    return history.orElseThrow();
  }

  static ContactCounts counts(History history, String queue) {
    return history.find(queue).orElseThrow().counts();
  }

  /** The counts with {@code ?} for unknown ones. */
  static String shown(ContactCounts counts) {
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < counts.grid().size(); index++) {
      text.append(index == 0 ? "" : " ");
      text.append(counts.isKnown(index) ? String.valueOf(counts.contacts(index)) : "?");
    }
    return text.toString();
  }

  static List<String> shown(List<DataProblem> found) {
    return found.stream()
        .map(p -> p.line() + p.column().map(name -> ":" + name).orElse("") + " " + p.message())
        .toList();
  }

  void assertOnlyError(String start) {
    assertThat(shown(problems.errors())).singleElement().asString().startsWith(start);
  }

  void assertOnlyWarning(String start) {
    assertThat(shown(problems.warnings())).singleElement().asString().startsWith(start);
  }
}
