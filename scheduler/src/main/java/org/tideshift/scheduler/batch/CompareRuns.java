package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ForecastCsv;
import org.tideshift.scheduler.batch.workspace.RequirementsCsv;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** What changed between two nights: forecast, requirement and offers. */
public final class CompareRuns {
  private CompareRuns() {}

  /**
   * What changed.
   *
   * @param contacts expected contacts of each queue, before and after
   * @param agentIntervals required agent-intervals of each group, before and after
   * @param offersKept offers in both
   * @param offersGone offers of the first night alone
   * @param offersNew offers of the second night alone
   */
  public record Difference(
      Map<String, Change> contacts,
      Map<String, Change> agentIntervals,
      int offersKept,
      int offersGone,
      int offersNew) {}

  /**
   * Two values.
   *
   * @param before of the first night; 0 where it has none
   * @param after of the second
   */
  public record Change(double before, double after) {}

  /** The names of the complete runs, oldest first. */
  public static List<String> names(Workspace workspace) {
    RunNight.requireWorkspace(workspace);
    return RunFolders.complete(workspace).stream().map(RunFolders::name).toList();
  }

  /**
   * The text of a run's manifest.
   *
   * @throws StepFailure USAGE where there is no complete run of that name
   */
  public static String manifest(Workspace workspace, String run) {
    RunNight.requireWorkspace(workspace);
    Path file = RunFolders.find(workspace, run).resolve("manifest.json");
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  /**
   * Compares two runs.
   *
   * @throws StepFailure USAGE where there is no complete run of a name
   */
  public static Difference of(
      Workspace workspace, Configuration configuration, String first, String second) {
    RunNight.requireWorkspace(workspace);
    Path before = RunFolders.find(workspace, first);
    Path after = RunFolders.find(workspace, second);
    Set<String> old = offers(before);
    Set<String> now = offers(after);
    int kept = (int) old.stream().filter(now::contains).count();
    return new Difference(
        changes(contacts(before, configuration), contacts(after, configuration)),
        changes(agents(before, configuration), agents(after, configuration)),
        kept,
        old.size() - kept,
        now.size() - kept);
  }

  private static Map<String, Change> changes(
      Map<String, Double> before, Map<String, Double> after) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    Map<String, Change> changes = new LinkedHashMap<>();
    names.forEach(
        name ->
            changes.put(
                name, new Change(before.getOrDefault(name, 0.0), after.getOrDefault(name, 0.0))));
    return changes;
  }

  private static Map<String, Double> contacts(Path run, Configuration configuration) {
    DataProblems problems = new DataProblems();
    Map<String, Double> sums = new TreeMap<>();
    ForecastCsv.read(
            run.resolve("forecast.csv"), CsvDialect.STANDARD, configuration.findZone(), problems)
        .forEach(
            queue ->
                sums.put(
                    queue.queue(),
                    IntStream.range(0, queue.grid().size()).mapToDouble(queue::mean).sum()));
    problems.throwIfAny();
    return sums;
  }

  private static Map<String, Double> agents(Path run, Configuration configuration) {
    DataProblems problems = new DataProblems();
    Map<String, Double> sums = new TreeMap<>();
    RequirementsCsv.read(
            run.resolve("requirements.csv"),
            CsvDialect.STANDARD,
            configuration.findZone(),
            problems)
        .forEach(
            group ->
                sums.put(
                    group.staffingGroup(),
                    IntStream.range(0, group.grid().size())
                        .mapToDouble(group::agentsRequired)
                        .sum()));
    problems.throwIfAny();
    return sums;
  }

  /** An offer's id is the first cell, and a hash that needs no quotes. */
  private static Set<String> offers(Path run) {
    Path file = run.resolve("offers.csv");
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).map(line -> line.split(",", 2)[0]).collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }
}
