package org.tideshift.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.MakeWorkspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a new workspace. */
@Command(name = "init", description = "Makes a new workspace, with sample data if asked.")
final class InitCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;

  @Parameters(paramLabel = "DIR", description = "Folder to make; it may exist when it is empty.")
  private Path folder;

  @Option(
      names = "--sample",
      paramLabel = "NAME",
      description = "Sample data to begin with: peak-season or corner-shop.")
  private Optional<String> sample = Optional.empty();

  @Override
  public Integer call() {
    MakeWorkspace.make(folder, sample);
    tideshift
        .console()
        .result(
            Map.of("workspace", folder.toString()),
            "made " + folder + "; next: tideshift nightly " + folder);
    return ExitCode.DONE.code();
  }
}
