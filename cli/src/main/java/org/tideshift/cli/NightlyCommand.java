package org.tideshift.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.MakeWorkspace;
import org.tideshift.scheduler.batch.RunNight;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.jobs.WatchedNight;
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
  private static final int MOST_DATES = 366;

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

  @Option(
      names = "--backfill",
      paramLabel = "FROM..TO",
      description =
          "Runs the night of each date from FROM to TO, as 2025-11-10..2025-11-16; with --dry-run"
              + " the dates are listed.")
  private Optional<String> backfill = Optional.empty();

  @Option(
      names = "--metrics-file",
      paramLabel = "F",
      description =
          "File to keep in Prometheus' text format, for node-exporter's textfile collector; a dry"
              + " run leaves it alone.")
  private Optional<Path> metricsFile = Optional.empty();

  @Override
  public Integer call() {
    Workspace workspace = workspace();
    Runtime.getRuntime().addShutdownHook(new Thread(RunNight::handBack, "hand back"));
    if (backfill.isEmpty()) {
      return night(workspace, asOf);
    }
    if (asOf.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--as-of and --backfill exclude each other: valid: one of them");
    }
    RunNight.requireWorkspace(workspace);
    List<LocalDate> dates = dates(backfill.get());
    if (dryRun) {
      List<String> texts = dates.stream().map(LocalDate::toString).toList();
      tideshift.console().result(texts, String.join("\n", texts));
      return ExitCode.DONE.code();
    }
    int worst = ExitCode.DONE.code();
    for (LocalDate date : dates) {
      tideshift.console().message("the night of " + date);
      worst = Math.max(worst, night(workspace, Optional.of(date.toString())));
    }
    return worst;
  }

  /** The dates of a range, both ends included. */
  private List<LocalDate> dates(String text) {
    try {
      String[] ends = text.split("\\.\\.", -1);
      LocalDate from = LocalDate.parse(ends[0]);
      LocalDate to = LocalDate.parse(ends[1]);
      if (ends.length == 2 && !to.isBefore(from) && to.isBefore(from.plusDays(MOST_DATES))) {
        return from.datesUntil(to.plusDays(1)).toList();
      }
    } catch (DateTimeException | ArrayIndexOutOfBoundsException notDates) {
      // Said below.
    }
    throw new ParameterException(
        spec.commandLine(),
        "--backfill is '"
            + text
            + "', valid: two dates such as 2025-11-10..2025-11-16, ascending, at most "
            + MOST_DATES);
  }

  private int night(Workspace workspace, Optional<String> asOf) {
    RunNight.Result night =
        metricsFile.isPresent() && !dryRun
            ? watched(metricsFile.get(), workspace, asOf)
            : run(workspace, asOf);
    Console console = tideshift.console();
    console.warnings(night.warnings());
    show(workspace, night, console);
    return night.exitCode().code();
  }

  private RunNight.Result run(Workspace workspace, Optional<String> asOf) {
    Map<String, String> flags = new LinkedHashMap<>();
    asOf.ifPresent(moment -> flags.put("as_of", moment));
    Configuration configuration =
        tideshift.options().configuration(workspace.configurationFile(), flags);
    return RunNight.run(
        workspace,
        configuration,
        new RunNight.Options(Instant.now(), Version.text(), dryRun),
        tideshift.console().progress());
  }

  private RunNight.Result watched(Path file, Workspace workspace, Optional<String> asOf) {
    Path root = workspace.root().toAbsolutePath().normalize();
    return new WatchedNight(file, root, InstantSource.system())
        .run(() -> run(workspace, asOf), warning -> tideshift.console().warnings(List.of(warning)));
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
