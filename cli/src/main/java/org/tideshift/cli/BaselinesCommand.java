package org.tideshift.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.MakeComparison;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.replay.ReplayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The offers beside the classical rota and perfect foresight. */
@Command(
    name = "baselines",
    description =
        "Draws contacts from a run's forecast and replays them through its offers, through 8-hour"
            + " shifts on three starts a day, and through a cover that knew the contacts.")
final class BaselinesCommand implements Callable<Integer> {
  @Mixin private final WorkspaceArgument at = new WorkspaceArgument();
  @Mixin private final RunOption run = new RunOption();
  @Mixin private final ReplayFlags flags = new ReplayFlags();
  @Mixin private final DrawFlags draws = new DrawFlags();

  @Option(
      names = "--limits",
      description =
          "Also staff the night with one limit lifted at a time (pool and windows, who can do"
              + " deferrable work, patience, skills), and say what each costs.")
  private boolean limits;

  @Override
  public Integer call() {
    Workspace workspace = at.workspace();
    Configuration configuration = at.configuration();
    Console console = at.console();
    ReplayOptions options = flags.options(draws, configuration.get(ConfigurationKeys.TIMEZONE));
    MakeComparison comparison =
        new MakeComparison(workspace, configuration, run.id(), options, console.progress());
    BaselinesAnswer answer =
        new BaselinesAnswer(comparison.rotas(), limits ? comparison.limits() : List.of());
    console.result(answer.json(), answer.text());
    return ExitCode.DONE.code();
  }
}
