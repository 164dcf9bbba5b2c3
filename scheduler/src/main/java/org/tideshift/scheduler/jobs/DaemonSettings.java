package org.tideshift.scheduler.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;

/**
 * What a daemon is told.
 *
 * @param workspaces whose jobs it runs
 * @param load gives a workspace's configuration as it is now, with flags on top
 * @param version version of Tideshift, for manifests
 */
public record DaemonSettings(
    List<Path> workspaces,
    BiFunction<Path, Map<String, String>, Configuration> load,
    String version) {

  /** Copies the list. */
  public DaemonSettings {
    workspaces = List.copyOf(workspaces);
  }

  Configuration configuration(Path workspace, Map<String, String> flags) {
    return load.apply(workspace, flags);
  }

  String catchUp(Path workspace) {
    return configuration(workspace, Map.of()).get(ConfigurationKeys.SCHEDULE_CATCH_UP);
  }
}
