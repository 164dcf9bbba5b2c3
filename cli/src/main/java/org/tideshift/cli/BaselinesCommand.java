package org.tideshift.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.MakeComparison;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.replay.CompareRotas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The offers beside the classical rota and perfect foresight. */
@Command(
    name = "baselines",
    description =
        "Draws contacts from a run's forecast and replays them through its offers, through 8-hour"
            + " shifts on three starts a day, and through a cover that knew the contacts.")
final class BaselinesCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;
  @Mixin private final ReplayFlags flags = new ReplayFlags();

  @Parameters(paramLabel = "WORKSPACE", description = "Folder of the workspace.")
  private Path folder;

  @Option(names = "--run", paramLabel = "ID", description = "A run; default: the published one.")
  private Optional<String> run = Optional.empty();

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(folder);
    Configuration configuration =
        tideshift.options().configuration(workspace.configurationFile(), Map.of());
    Console console = tideshift.console();
    List<CompareRotas.Line> comparison =
        MakeComparison.make(
            workspace,
            configuration,
            run,
            flags.options(configuration.get(ConfigurationKeys.TIMEZONE)),
            console.progress());
    BaselinesAnswer answer = new BaselinesAnswer(comparison);
    console.result(answer.json(), answer.text());
    return ExitCode.DONE.code();
  }
}
