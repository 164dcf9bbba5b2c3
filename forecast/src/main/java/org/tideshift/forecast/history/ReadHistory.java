package org.tideshift.forecast.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.DataProblems;

/** Reads history files into counts of each queue: the front door of the package. */
public final class ReadHistory {
  private final HistoryOptions options;
  private final DataProblems problems;
  private final SeriesTable series = new SeriesTable();
  private final HistoryRows rows = new HistoryRows();
  private final DeclaredLength declared = new DeclaredLength();

  private ReadHistory(HistoryOptions options, DataProblems problems) {
    this.options = options;
    this.problems = problems;
  }

  /**
   * Reads all files as one history; validating a file is reading it alone.
   *
   * @param files in the order in which a repeated row is looked for
   * @param problems receives every error and warning, with file, line and column
   * @return the history in the intervals of the data; empty where a file has an error, for then
   *     nothing of the files is used, or where there is no file
   */
  public static Optional<History> read(
      List<Path> files, HistoryOptions options, DataProblems problems) {
    long errorsBefore = problems.errorCount();
    ReadHistory reading = new ReadHistory(options, problems);
    files.forEach(reading::readFile);
    if (reading.rows.size() == 0) {
      return Optional.empty();
    }
    return reading.build(errorsBefore);
  }

  private void readFile(Path path) {
    CsvFile file = CsvFile.of(path, options.dialect());
    HistoryFile history = new HistoryFile(options, series, rows, declared);
    file.forEachRow(HistoryLayout.all(), problems, history);
    history.end(file.name(), problems);
  }

  private Optional<History> build(long errorsBefore) {
    List<Series> all = series.all();
    QueueNames queueNames = new QueueNames(all);
    queueNames.check(problems);
    List<String> nameOfSeries = queueNames.resolve();
    Map<String, Integer> queues = new LinkedHashMap<>();
    List<QueueFacts> facts = new ArrayList<>();
    for (int number = 0; number < nameOfSeries.size(); number++) {
      if (queues.putIfAbsent(nameOfSeries.get(number), queues.size()) == null) {
        facts.add(all.get(number).facts());
      }
    }
    SortedRows sorted =
        new SortedRows(rows, nameOfSeries.stream().map(queues::get).toList(), queues.size());
    boolean sparse = options.absent() == AbsentIntervals.ZERO;
    Optional<GridForm> grid = new GridSearch(rows, sorted, sparse).find(declared, problems);
    BitSet left = new DuplicateRows(rows, sorted, all).find(problems);
    Optional<HistoryBuild> build =
        grid.map(form -> new HistoryBuild(rows, sorted, form, options, problems));
    build.ifPresent(HistoryBuild::checkSpans);
    return problems.errorCount() > errorsBefore
        ? Optional.empty()
        : build.map(sound -> sound.build(List.copyOf(queues.keySet()), facts, left));
  }
}
