package org.tideshift.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.ResumeNight;
import org.tideshift.scheduler.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A night that was cut off, from its last finished step. */
@Command(
    name = "resume",
    description = {
      "Goes on with a night that was cut off, from its last finished step and as of its own moment.",
      "Where no night was cut off it says so and ends with 0."
    })
final class ResumeCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;

  @Parameters(paramLabel = "WORKSPACE", description = "Folder of the workspace.")
  private Path folder;

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "Name that the run of the night reserved; without it the latest.")
  private Optional<String> run = Optional.empty();

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(folder);
    Console console = tideshift.console();
    Optional<ResumeNight.Result> resumed =
        ResumeNight.run(
            workspace,
            run,
            flags -> tideshift.workspaceConfiguration(workspace, flags),
            Version.text(),
            console.progress());
    if (resumed.isEmpty()) {
      console.result(
          Map.of("exit_code", ExitCode.DONE.code(), "resumed", ""),
          "nothing to resume: no night of " + workspace.root() + " was cut off");
      return ExitCode.DONE.code();
    }
    show(workspace, resumed.get(), console);
    return resumed.get().night().exitCode().code();
  }

  private static void show(Workspace workspace, ResumeNight.Result resumed, Console console) {
    console.warnings(resumed.night().warnings());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("exit_code", resumed.night().exitCode().code());
    json.put("resumed", resumed.interrupted());
    json.put("reused_steps", resumed.reused());
    json.put("changes", resumed.changes());
    json.put("run", resumed.night().run().map(Path::toString).orElse(""));
    json.put("summary", resumed.night().summary());
    console.result(
        json,
        "resumed "
            + resumed.interrupted()
            + from(resumed.reused())
            + because(resumed.changes())
            + "\n"
            + PlanText.of(resumed.night().summary())
            + "offers: "
            + workspace.published().resolve("offers.csv"));
  }

  private static String from(List<String> reused) {
    return reused.isEmpty()
        ? " from its beginning"
        : " with its finished " + String.join(", ", reused);
  }

  private static String because(List<String> changes) {
    return changes.isEmpty() ? "" : "; the rest is done anew: " + String.join("; ", changes);
  }
}
