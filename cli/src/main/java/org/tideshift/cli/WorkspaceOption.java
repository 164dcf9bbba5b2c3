package org.tideshift.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.tideshift.scheduler.batch.workspace.Workspace;
import picocli.CommandLine.Option;

/** The workspace of a command whose first argument is something else. */
final class WorkspaceOption {
  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description = "The workspace as an option instead of as an argument.")
  private Optional<Path> option = Optional.empty();

  /** The workspace given as an argument, else the one given as an option, else where we are. */
  Workspace or(Optional<Path> argument) {
    return new Workspace(argument.or(() -> option).orElse(Path.of(".")));
  }
}
