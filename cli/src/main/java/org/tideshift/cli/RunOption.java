package org.tideshift.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The run of a workspace that a command is about. */
final class RunOption {
  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "The run, a folder's name in runs/. Default: the published one.")
  private Optional<String> id = Optional.empty();

  /** The name of the run; empty for the published one. */
  Optional<String> id() {
    return id;
  }
}
