package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.RunLog;
import org.tideshift.scheduler.batch.store.RunLogEntry;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** What the run log of a workspace says. */
public final class RunHistory {
  private RunHistory() {}

  /**
   * The latest entries, newest first.
   *
   * @param step those of this step; empty for all
   */
  public static List<RunLogEntry> latest(
      Workspace workspace, Configuration configuration, int most, Optional<String> step) {
    RunNight.requireWorkspace(workspace);
    try (Database database = Ledgers.database(workspace, configuration)) {
      return new RunLog(database).latest(most, step);
    }
  }

  /** When a step began that was done for the last time; empty where it never was. */
  public static Optional<Instant> findLastSuccess(
      Workspace workspace, Configuration configuration, String step) {
    RunNight.requireWorkspace(workspace);
    try (Database database = Ledgers.database(workspace, configuration)) {
      return new RunLog(database).findLastSuccess(step).map(entry -> entry.begun().at());
    }
  }
}
