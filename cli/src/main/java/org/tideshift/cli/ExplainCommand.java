package org.tideshift.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.MakeExplanation;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Why an offer was made, or why so many agents are wanted. */
@Command(
    name = "explain",
    description = {
      "Explains an offer, or an interval of a staffing group: contacts expected, agents required"
          + " and why, who is offered, who could not be and for which rule, and what would happen"
          + " without it."
    })
final class ExplainCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;
  @Mixin private final WorkspaceOption option = new WorkspaceOption();

  @Parameters(
      index = "0",
      paramLabel = "OFFER|GROUP@TIME",
      description =
          "An offer_id of offers.csv or its beginning, or a staffing group and a time such as"
              + " voice_en@2025-11-28T14:00; without an offset the time is the workspace's.")
  private String what;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "WORKSPACE",
      description = "Folder of the workspace. Default: the current folder.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "The run, a folder's name in runs/. Default: the published one.")
  private Optional<String> run = Optional.empty();

  @Override
  public Integer call() {
    Workspace workspace = option.or(folder, what);
    Configuration configuration =
        tideshift.options().configuration(workspace.configurationFile(), Map.of());
    MakeExplanation.Result result = MakeExplanation.of(workspace, what, run, configuration);
    Console console = tideshift.console();
    console.warnings(result.warnings());
    String text =
        result
            .offer()
            .map(OfferText::of)
            .orElseGet(() -> IntervalText.of(result.interval().orElseThrow()));
    console.result(result.value(), text);
    return ExitCode.DONE.code();
  }
}
