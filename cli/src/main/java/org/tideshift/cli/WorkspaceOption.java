package org.tideshift.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.batch.workspace.Workspace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The workspace of a command whose first argument is something else. */
final class WorkspaceOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description = "The workspace as an option instead of as an argument.")
  private Optional<Path> option = Optional.empty();

  /**
   * The workspace given as an argument, else the one given as an option, else where we are.
   *
   * @param first the argument before it
   * @throws ParameterException where that one is the workspace
   */
  Workspace or(Optional<Path> argument, String first) {
    Workspace workspace = new Workspace(argument.or(() -> option).orElse(Path.of(".")));
    if (argument.isPresent() && !workspace.exists() && isWorkspace(first)) {
      throw new ParameterException(
          command.commandLine(),
          Printable.value(first)
              + " is the workspace, which comes last here. Maybe "
              + Printable.text(command.qualifiedName() + " " + workspace.root() + " " + first));
    }
    return workspace;
  }

  private static boolean isWorkspace(String argument) {
    try {
      return new Workspace(Path.of(argument)).exists();
    } catch (InvalidPathException other) {
      return false;
    }
  }
}
