package org.tideshift.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.MakeLosses;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Where a past night lost service level and hours. */
@Command(
    name = "losses",
    description =
        "Replays what came after a run and says how many points of service level and how many"
            + " idle hours each cause cost: forecast, handle time, containment, unclaimed seats,"
            + " no-shows, and what the plan did not cover.")
final class LossesCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;
  @Mixin private final ReplayFlags flags = new ReplayFlags();

  @Parameters(paramLabel = "WORKSPACE", description = "Folder of the workspace.")
  private Path folder;

  @Option(names = "--run", paramLabel = "ID", description = "A run; default: the published one.")
  private Optional<String> run = Optional.empty();

  @Option(
      names = "--shifts",
      paramLabel = "F",
      description =
          "Shifts that were claimed; those with status no_show were not worked. Default: every"
              + " offer was claimed and worked.")
  private Optional<Path> shifts = Optional.empty();

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(folder);
    Configuration configuration =
        tideshift.options().configuration(workspace.configurationFile(), Map.of());
    Console console = tideshift.console();
    MakeLosses.Result result =
        MakeLosses.make(
            workspace,
            configuration,
            new MakeLosses.Night(run, shifts),
            flags.options(configuration.get(ConfigurationKeys.TIMEZONE)),
            console.progress());
    LossesAnswer answer = new LossesAnswer(result);
    console.result(answer.json(), answer.text());
    return ExitCode.DONE.code();
  }
}
