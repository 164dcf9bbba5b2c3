package org.tideshift.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.MakeReport;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A run as one page. */
@Command(
    name = "report",
    description = {
      "Writes the page of a night: one HTML file that needs no network.",
      "Every night leaves its page as report.html in its folder; this command makes it anew with"
          + " the contacts that came since."
    })
final class ReportCommand implements Callable<Integer> {
  @Mixin private final WorkspaceArgument at = new WorkspaceArgument();
  @Mixin private final RunOption run = new RunOption();

  @Option(
      names = "--out",
      paramLabel = "F",
      description = "Page to write. Default: report.html in the workspace.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() {
    Workspace workspace = at.workspace();
    Configuration configuration = at.configuration();
    Console console = at.console();
    Path page = OutputFile.checked(out.orElse(workspace.root().resolve("report.html")));
    MakeReport.Result report =
        MakeReport.make(workspace, run.id(), configuration, console.progress());
    console.warnings(report.warnings());
    OutputFile.write(page, report.html());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("run", report.runId());
    json.put("report", page.toString());
    console.result(json, "report of " + report.runId() + ": " + page);
    return ExitCode.DONE.code();
  }
}
