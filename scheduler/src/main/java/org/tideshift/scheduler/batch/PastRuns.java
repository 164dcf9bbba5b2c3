package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** The whole runs of a workspace. */
final class PastRuns {
  private final Workspace workspace;

  PastRuns(Workspace workspace) {
    this.workspace = workspace;
  }

  /** All of them, by as-of and then by name. */
  List<RunRecord> all() {
    if (!Files.isDirectory(workspace.runs())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(workspace.runs())) {
      return folders
          .filter(folder -> !folder.getFileName().toString().startsWith("."))
          .filter(folder -> Files.isRegularFile(folder.resolve("manifest.json")))
          .map(RunRecord::read)
          .sorted(
              Comparator.comparing((RunRecord run) -> run.identity().asOf())
                  .thenComparing(run -> run.identity().runId()))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + workspace.runs(), unreadable);
    }
  }

  /** The newest run of each of the latest as-ofs before {@code asOf}, the earliest first. */
  List<RunRecord> latestBefore(Instant asOf, int most) {
    Map<Instant, RunRecord> byAsOf = new TreeMap<>();
    all().stream()
        .filter(run -> run.identity().asOf().isBefore(asOf))
        .forEach(run -> byAsOf.put(run.identity().asOf(), run));
    List<RunRecord> runs = List.copyOf(byAsOf.values());
    return runs.subList(Math.max(0, runs.size() - most), runs.size());
  }

  /** The newest run from before {@code asOf}; a rerun of one night is not its own yesterday. */
  Optional<RunRecord> findBefore(Instant asOf) {
    return latestBefore(asOf, 1).stream().findFirst();
  }

  /**
   * The run of this name, or the published one.
   *
   * @throws StepFailure USAGE where there is none
   */
  RunRecord get(Optional<String> runId) {
    Path folder = runId.map(workspace.runs()::resolve).orElse(workspace.published());
    if (!Files.isRegularFile(folder.resolve("manifest.json"))) {
      throw new StepFailure(
          ExitCode.USAGE,
          runId.isPresent()
              ? "there is no run '" + runId.get() + "', valid: " + names()
              : workspace.root()
                  + " has no published night. Maybe run tideshift nightly "
                  + workspace.root());
    }
    return RunRecord.read(folder);
  }

  private String names() {
    List<String> names = all().stream().map(run -> run.identity().runId()).toList();
    int from = Math.max(0, names.size() - 10);
    return names.isEmpty() ? "none yet" : String.join(", ", names.subList(from, names.size()));
  }
}
