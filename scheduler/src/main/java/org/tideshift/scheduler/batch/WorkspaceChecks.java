package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.DatabaseException;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** Whether the next night of a workspace would find what it needs. */
final class WorkspaceChecks {
  private static final long MEGABYTE = 1 << 20;
  private static final long LEAST_SPACE = 100 * MEGABYTE;
  private static final long GOOD_SPACE = 1024 * MEGABYTE;

  private final Workspace workspace;
  private final Configuration configuration;
  private final Instant now;

  WorkspaceChecks(Workspace workspace, Configuration configuration, Instant now) {
    this.workspace = workspace;
    this.configuration = configuration;
    this.now = now;
  }

  List<HealthCheck> all() {
    return Stream.of(
            Stream.of(disk(), writable(), database()),
            readable(),
            Stream.of(published()),
            interrupted().stream())
        .flatMap(checks -> checks)
        .toList();
  }

  private Stream<HealthCheck> readable() {
    DataProblems problems = new DataProblems();
    try {
      Optional<NightInputs> inputs = NightInputs.read(workspace, configuration, problems);
      return Stream.concat(Stream.of(inputs(problems)), inputs.map(this::inputAge).stream());
    } catch (UncheckedIOException unreadable) {
      return Stream.of(
          HealthCheck.failed(
              "inputs",
              FailureText.of(unreadable),
              "let the user that runs Tideshift read that folder",
              ExitCode.UNEXPECTED));
    }
  }

  private HealthCheck disk() {
    long free;
    try {
      free = Files.getFileStore(workspace.root()).getUsableSpace();
    } catch (IOException unknown) {
      return HealthCheck.warning(
          "disk", "the free space cannot be read", "look with df " + workspace.root());
    }
    String found = free / MEGABYTE + " MB free at " + workspace.root();
    String remedy = "make room; tideshift runs clean removes old runs";
    if (free < LEAST_SPACE) {
      return HealthCheck.failed("disk", found, remedy, ExitCode.UNEXPECTED);
    }
    return free < GOOD_SPACE
        ? HealthCheck.warning("disk", found, remedy)
        : HealthCheck.ok("disk", found);
  }

  /** Tries it, since permissions alone do not tell of a read-only mount. */
  private HealthCheck writable() {
    for (Path folder : List.of(workspace.root(), workspace.runs(), workspace.state())) {
      try {
        if (Files.exists(folder)) {
          Files.delete(Files.createTempFile(folder, ".doctor", ""));
        }
      } catch (IOException unwritable) {
        return HealthCheck.failed(
            "folder",
            "nothing can be written to " + folder,
            "let the user that runs Tideshift write there",
            ExitCode.UNEXPECTED);
      }
    }
    return HealthCheck.ok("folder", workspace.root() + " can be written");
  }

  private HealthCheck database() {
    try (Database database = Ledgers.database(workspace, configuration)) {
      return HealthCheck.ok(
          "database", database.findProduct().orElse("embedded; the first night makes it"));
    } catch (DatabaseException | UncheckedIOException unusable) {
      return HealthCheck.failed(
          "database",
          FailureText.of(unusable),
          "see database.url and database.user in tideshift.yaml, and that what it names can be"
              + " reached and written",
          FailureCode.of(unusable));
    }
  }

  private HealthCheck inputs(DataProblems problems) {
    int warnings = problems.warnings().size();
    String remedy = "tideshift validate " + workspace.root() + " lists them all";
    if (problems.hasErrors()) {
      String first = problems.errors().stream().map(DataProblem::toString).findFirst().orElse("");
      return HealthCheck.failed("inputs", first, remedy, ExitCode.BAD_INPUT);
    }
    return warnings > 0
        ? HealthCheck.warning("inputs", warnings + " warnings", remedy)
        : HealthCheck.ok("inputs", workspace.inputs().size() + " files without a problem");
  }

  private HealthCheck inputAge(NightInputs inputs) {
    try {
      HistoryAge.check(inputs.demand().history(), PlanTime.asOf(configuration, now), configuration);
      return HealthCheck.ok("input age", "the history ends at " + inputs.demand().history().end());
    } catch (StepFailure tooOld) {
      return HealthCheck.failed(
          "input age",
          tooOld.lines().get(0),
          "see why the export of the history stopped",
          tooOld.exitCode());
    }
  }

  private HealthCheck published() {
    Path link = workspace.published();
    if (!Files.isSymbolicLink(link)) {
      return HealthCheck.warning(
          "published", "no night has been published yet", "tideshift nightly " + workspace.root());
    }
    try {
      Path run = link.toRealPath();
      String name = run.getFileName().toString();
      return Files.exists(run.resolve("manifest.json"))
          ? HealthCheck.ok("published", String.format(Locale.ROOT, "run %s", name))
          : HealthCheck.failed(
              "published", "run " + name + " is not whole", restore(), ExitCode.UNEXPECTED);
    } catch (IOException dangling) {
      return HealthCheck.failed(
          "published", "it names a run that is gone", restore(), ExitCode.UNEXPECTED);
    }
  }

  /** A night under way has such a folder too, and nobody is disturbed to tell the two apart. */
  private Optional<HealthCheck> interrupted() {
    return WorkFolder.interrupted(workspace).stream()
        .map(work -> work.begun().runId())
        .reduce((earlier, later) -> later)
        .map(
            run ->
                HealthCheck.warning(
                    "unfinished night",
                    "run " + run + " is under way, or was cut off",
                    "tideshift resume " + workspace.root() + " goes on with one that was cut off"));
  }

  private String restore() {
    return "run a night: tideshift nightly " + workspace.root();
  }
}
