package org.tideshift.cli;

import java.nio.file.Path;
import java.util.Map;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The workspace that a command is about, as its first argument. */
final class WorkspaceArgument {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "Folder of the workspace.")
  private Path folder;

  /** The workspace, which need not exist. */
  Workspace workspace() {
    return new Workspace(folder);
  }

  /**
   * The configuration of the workspace.
   *
   * @throws org.tideshift.scheduler.batch.StepFailure NO_WORKSPACE where there is none
   */
  Configuration configuration() {
    return configuration(Map.of());
  }

  /**
   * The configuration of the workspace.
   *
   * @param flags values by key that the command itself sets
   * @throws org.tideshift.scheduler.batch.StepFailure NO_WORKSPACE where there is none
   */
  Configuration configuration(Map<String, String> flags) {
    return tideshift().workspaceConfiguration(workspace(), flags);
  }

  /** Where the command speaks. */
  Console console() {
    return tideshift().console();
  }

  private Tideshift tideshift() {
    return (Tideshift) command.root().userObject();
  }
}
