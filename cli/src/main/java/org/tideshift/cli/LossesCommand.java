package org.tideshift.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.MakeLosses;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a past night lost service level and hours. */
@Command(
    name = "losses",
    description =
        "Replays what came after a run and says how many points of service level and how many"
            + " idle hours each cause cost: forecast, handle time, containment, unclaimed seats,"
            + " no-shows, and what the plan did not cover.")
final class LossesCommand implements Callable<Integer> {
  @Mixin private final WorkspaceArgument at = new WorkspaceArgument();
  @Mixin private final RunOption run = new RunOption();
  @Mixin private final ReplayFlags flags = new ReplayFlags();

  @Option(
      names = "--shifts",
      paramLabel = "F",
      description =
          "Shifts that were claimed; those with status no_show were not worked. Default: as the"
              + " ledger knows; where it knows no answer, every offer was claimed and worked.")
  private Optional<Path> shifts = Optional.empty();

  @Override
  public Integer call() {
    Workspace workspace = at.workspace();
    Configuration configuration = at.configuration();
    Console console = at.console();
    MakeLosses.Result result =
        MakeLosses.make(
            workspace,
            configuration,
            new MakeLosses.Night(run.id(), shifts),
            flags.options(),
            console.progress());
    LossesAnswer answer = new LossesAnswer(result);
    console.result(answer.json(), answer.text());
    return ExitCode.DONE.code();
  }
}
