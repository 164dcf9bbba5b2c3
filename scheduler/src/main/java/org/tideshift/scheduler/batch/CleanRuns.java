package org.tideshift.scheduler.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.RunLog;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** Removes old runs. */
public final class CleanRuns {
  private CleanRuns() {}

  /**
   * Removes all but the latest runs and what is left of those that were cut off; the published one
   * stays in any case.
   *
   * @param now the time that is named to others
   * @return the names of the runs that went
   * @throws StepFailure NO_WORKSPACE, or LOCKED where a run holds the workspace
   */
  public static List<String> run(Workspace workspace, Configuration configuration, Instant now) {
    RunNight.requireWorkspace(workspace);
    long keep = configuration.get(ConfigurationKeys.SCHEDULE_KEEP_RUNS);
    try (Database database = Ledgers.database(workspace, configuration);
        RunGuard guard = RunGuard.take(workspace, configuration, database, now)) {
      RunJournal journal =
          RunJournal.begin(
              new RunLog(database), InstantSource.system(), StepNames.CLEAN_UP, Optional.empty());
      return journal.watch(
          guard,
          () -> {
            List<String> gone = remove(workspace, keep, guard.fence());
            String said =
                Stream.concat(guard.notes().stream(), Stream.of(gone.size() + " runs removed"))
                    .collect(Collectors.joining("; "));
            journal.end(ExitCode.DONE, Optional.empty(), said);
            return gone;
          });
    }
  }

  private static List<String> remove(Workspace workspace, long keep, long fence) {
    Optional<String> published = RunFolders.published(workspace).map(RunFolders::name);
    List<Path> runs = RunFolders.complete(workspace);
    List<Path> old =
        runs.subList(0, (int) Math.max(0, runs.size() - keep)).stream()
            .filter(run -> !published.equals(Optional.of(RunFolders.name(run))))
            .toList();
    old.forEach(RunFolder::remove);
    clearInterrupted(workspace, fence);
    return old.stream().map(RunFolders::name).toList();
  }

  /** Nights that were cut off; nobody holds the workspace, so that none of them goes on. */
  private static void clearInterrupted(Workspace workspace, long fence) {
    WorkFolder.clear(workspace, fence);
    if (Files.isDirectory(workspace.runs())) {
      RunFolder.clearLeftovers(workspace.runs(), fence);
    }
  }
}
