package org.tideshift.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.MakeWorkspace;
import org.tideshift.scheduler.batch.RunNight;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The night: from the files of a workspace to published offers. */
@Command(
    name = "nightly",
    description = "Runs the night of a workspace: forecast, requirement, offers, published.")
final class NightlyCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "WORKSPACE", description = "Folder of the workspace.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--sample",
      paramLabel = "NAME",
      description = "Makes a workspace of this name with sample data where it is missing.")
  private Optional<String> sample = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description = "The moment taken for now; a date means its local midnight.")
  private Optional<String> asOf = Optional.empty();

  @Option(names = "--dry-run", description = "Works everything out and publishes nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    Workspace workspace = workspace();
    Map<String, String> flags = new LinkedHashMap<>();
    asOf.ifPresent(moment -> flags.put("as_of", moment));
    Configuration configuration =
        tideshift.options().configuration(workspace.configurationFile(), flags);
    Console console = tideshift.console();
    RunNight.Result night =
        RunNight.run(
            workspace,
            configuration,
            new RunNight.Options(Instant.now(), Version.text(), dryRun),
            console.progress());
    console.warnings(night.warnings());
    show(workspace, night, console);
    return night.exitCode().code();
  }

  private Workspace workspace() {
    if (folder.isEmpty() && sample.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Missing workspace. Maybe nightly --sample corner-shop");
    }
    Path root = folder.orElseGet(() -> Path.of(sample.orElseThrow()));
    Workspace workspace = new Workspace(root);
    if (sample.isPresent() && !workspace.exists()) {
      MakeWorkspace.make(root, sample);
      tideshift.console().message("made the workspace " + root + " with sample data");
    }
    return workspace;
  }

  private static void show(Workspace workspace, RunNight.Result night, Console console) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("exit_code", night.exitCode().code());
    json.put("run", night.run().map(Path::toString).orElse(""));
    json.put("summary", night.summary());
    String where =
        night
            .run()
            .map(run -> "offers: " + workspace.published().resolve("offers.csv"))
            .orElse("dry run: nothing was published");
    console.result(json, PlanText.of(night.summary()) + where);
  }
}
