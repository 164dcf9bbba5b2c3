package org.tideshift.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.MakeComparison;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.replay.CompareRotas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Override
  public Integer call() {
    Workspace workspace = at.workspace();
    Configuration configuration = at.configuration();
    Console console = at.console();
    List<CompareRotas.Line> comparison =
        MakeComparison.make(
            workspace,
            configuration,
            run.id(),
            flags.options(configuration.get(ConfigurationKeys.TIMEZONE)),
            console.progress());
    BaselinesAnswer answer = new BaselinesAnswer(comparison);
    console.result(answer.json(), answer.text());
    return ExitCode.DONE.code();
  }
}
