package org.tideshift.scheduler.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.StepFailure;
import org.tideshift.scheduler.batch.store.JobStore;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** Where the firings of a daemon's workspaces are kept together. */
final class SharedStore {
  private SharedStore() {}

  /**
   * The shared store; empty where firings are kept in memory.
   *
   * @throws StepFailure USAGE where the workspaces do not agree, or name no server
   */
  static Optional<JobStore> find(DaemonSettings settings) {
    List<Boolean> shared =
        settings.workspaces().stream().map(path -> isShared(settings, path)).distinct().toList();
    if (shared.size() > 1) {
      throw new StepFailure(
          ExitCode.USAGE,
          "schedule.store differs between the workspaces, valid: the same for all of one daemon");
    }
    if (!shared.get(0)) {
      return Optional.empty();
    }
    Path first = settings.workspaces().get(0);
    Configuration configuration = settings.configuration(first, Map.of());
    JobStore store = JobStore.of(new Workspace(first), configuration, System.getenv());
    for (Path path : settings.workspaces()) {
      Configuration other = settings.configuration(path, Map.of());
      if (!JobStore.of(new Workspace(path), other, System.getenv()).url().equals(store.url())) {
        throw new StepFailure(
            ExitCode.USAGE,
            "database.url of "
                + path
                + " names another database than that of "
                + first
                + ", valid: one database for all of one daemon, a schema a workspace");
      }
    }
    store.prepare();
    return Optional.of(store);
  }

  private static boolean isShared(DaemonSettings settings, Path path) {
    return settings
        .configuration(path, Map.of())
        .get(ConfigurationKeys.SCHEDULE_STORE)
        .equals("jdbc");
  }
}
