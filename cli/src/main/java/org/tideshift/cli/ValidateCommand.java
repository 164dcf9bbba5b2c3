package org.tideshift.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.CheckInputs;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks input and changes nothing. */
@Command(
    name = "validate",
    description = "Checks every input of a workspace, or history files alone; changes nothing.")
final class ValidateCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;
  @Spec private CommandSpec spec;
  @Mixin private final FormatFlags format = new FormatFlags();

  @Parameters(arity = "0..1", paramLabel = "WORKSPACE", description = "Folder of the workspace.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--history",
      arity = "1..*",
      paramLabel = "F",
      description = "History files to check without a workspace.")
  private List<Path> history = List.of();

  @Override
  public Integer call() {
    if (folder.isEmpty() == history.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Give a WORKSPACE or --history F…, one of the two");
    }
    DataProblems problems = new DataProblems();
    if (folder.isPresent()) {
      Workspace workspace = new Workspace(folder.get());
      Configuration configuration =
          tideshift.options().configuration(workspace.configurationFile(), format.settings());
      CheckInputs.ofWorkspace(workspace, configuration, problems);
    } else {
      CheckInputs.ofHistory(
          history, tideshift.options().configuration(format.settings()), problems);
    }
    return show(problems);
  }

  private int show(DataProblems problems) {
    Console console = tideshift.console();
    console.warnings(problems);
    console.problems(
        problems.errors().stream().map(DataProblem::toString).toList(), problems.errorCount());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("valid", !problems.hasErrors());
    json.put("errors", problems.errors().stream().map(DataProblem::toString).toList());
    json.put("error_count", problems.errorCount());
    json.put("warnings", problems.warnings().stream().map(DataProblem::toString).toList());
    json.put("warning_count", problems.warningCount());
    String verdict = problems.hasErrors() ? "not valid" : "valid";
    console.result(
        json,
        verdict
            + ": "
            + problems.errorCount()
            + " errors, "
            + problems.warningCount()
            + " warnings");
    return problems.hasErrors() ? ExitCode.BAD_INPUT.code() : ExitCode.DONE.code();
  }
}
