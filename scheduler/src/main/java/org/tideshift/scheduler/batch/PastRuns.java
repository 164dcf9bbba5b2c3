package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** The whole runs of a workspace. */
final class PastRuns {
  private final Workspace workspace;

  PastRuns(Workspace workspace) {
    this.workspace = workspace;
  }

  /** All of them, by as-of and then by name. */
  List<RunRecord> all() {
    return RunFolders.complete(workspace).stream()
        .map(RunRecord::read)
        .sorted(
            Comparator.comparing((RunRecord run) -> run.identity().asOf())
                .thenComparing(run -> run.identity().runId()))
        .toList();
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
    return RunRecord.read(RunFolders.find(workspace, runId));
  }
}
