package org.tideshift.scheduler.batch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.RunLog;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Summary;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.offers.OfferPlan;
import org.tideshift.scheduler.staffing.StaffingPlan;

/** The night: from the files of a workspace to a published run. */
public final class RunNight {
  /** How a night gets its forecast. */
  private enum Kind {
    NIGHTLY,
    FORECAST_REFRESH
  }

  private final Workspace workspace;
  private final Configuration configuration;
  private final Options options;
  private final Progress progress;
  private final Kind kind;
  private final List<String> warnings = new ArrayList<>();

  private RunNight(
      Workspace workspace,
      Configuration configuration,
      Options options,
      Progress progress,
      Kind kind) {
    this.workspace = workspace;
    this.configuration = configuration;
    this.options = options;
    this.progress = progress;
    this.kind = kind;
  }

  /**
   * What a night is told beside its configuration.
   *
   * @param now the clock, which names the run
   * @param version version of Tideshift, for the manifest
   * @param dryRun whether everything is worked out and nothing published
   */
  public record Options(Instant now, String version, boolean dryRun) {}

  /**
   * What became of a night.
   *
   * @param exitCode DONE, or LOOK where a person must look
   * @param run the published folder; empty for a dry run
   * @param summary the figures of {@code summary.json}
   * @param warnings what a person should know, one line each
   * @param figures what is known of the forecast's worth
   */
  public record Result(
      ExitCode exitCode,
      Optional<Path> run,
      Map<String, Object> summary,
      List<String> warnings,
      ForecastFigures figures) {}

  /**
   * Runs a night. Nothing is visible before everything is done.
   *
   * @throws StepFailure where there is no workspace, another run holds it, the history is too old
   *     or the plan would break a rule
   * @throws org.tideshift.forecast.csv.BadDataException where an input file has an error
   */
  public static Result run(
      Workspace workspace, Configuration configuration, Options options, Progress progress) {
    return run(workspace, configuration, options, progress, Kind.NIGHTLY);
  }

  /**
   * Brings the published forecast up to the day so far and offers what is missing then, as a run of
   * its own.
   *
   * @throws StepFailure as for a night, and USAGE where no night was published
   */
  public static Result refresh(
      Workspace workspace, Configuration configuration, Options options, Progress progress) {
    return run(workspace, configuration, options, progress, Kind.FORECAST_REFRESH);
  }

  private static Result run(
      Workspace workspace,
      Configuration configuration,
      Options options,
      Progress progress,
      Kind kind) {
    requireWorkspace(workspace);
    try (Database database = Ledgers.database(workspace, configuration);
        RunGuard guard = RunGuard.take(workspace, configuration, database, options.now())) {
      RunNight night = new RunNight(workspace, configuration, options, progress, kind);
      night.warnings.addAll(guard.notes());
      return options.dryRun()
          ? night.run(guard, Optional.empty())
          : night.runAndRecord(guard, database);
    }
  }

  private Result runAndRecord(RunGuard guard, Database database) {
    RunJournal journal =
        RunJournal.begin(
            new RunLog(database),
            InstantSource.system(),
            kind == Kind.NIGHTLY ? StepNames.NIGHTLY : StepNames.FORECAST_REFRESH,
            Optional.of(PlanTime.asOf(configuration, options.now())));
    try {
      Result result = run(guard, Optional.of(journal));
      journal.end(result.exitCode(), result.run().map(RunNight::name), String.join("; ", warnings));
      return result;
    } catch (RuntimeException failure) {
      journal.fail(failure);
      throw failure;
    }
  }

  private static String name(Path run) {
    return String.valueOf(run.getFileName());
  }

  /**
   * Goes on only where there is a workspace.
   *
   * @throws StepFailure NO_WORKSPACE where there is none
   */
  public static void requireWorkspace(Workspace workspace) {
    if (!workspace.exists()) {
      throw new StepFailure(
          ExitCode.NO_WORKSPACE,
          workspace.root()
              + " is no workspace: it has no tideshift.yaml. Maybe run tideshift init "
              + workspace.root());
    }
  }

  /**
   * A night worked out and not published.
   *
   * @param work all that it worked out
   * @param summary the figures of {@code summary.json}
   * @param warnings what a person should know, one line each
   */
  record Draft(NightWork work, Map<String, Object> summary, List<String> warnings) {}

  /**
   * Works a night out beside the published one; nothing is locked, written or published.
   *
   * @throws StepFailure as {@link #run} does, save for the lock
   * @throws org.tideshift.forecast.csv.BadDataException where an input file has an error
   */
  static Draft draft(
      Workspace workspace, Configuration configuration, Options options, Progress progress) {
    requireWorkspace(workspace);
    return new RunNight(workspace, configuration, options, progress, Kind.NIGHTLY).draft();
  }

  private Draft draft() {
    Instant asOf = PlanTime.asOf(configuration, options.now());
    NightWork work = work(asOf, readInputs());
    warnings.addAll(work.forecast().warnings());
    warnings.addAll(work.staffing().warnings());
    warnings.addAll(CoverageJudgement.warnings(work.plan(), configuration));
    return new Draft(work, Summary.of(work.plan(), warnings), List.copyOf(warnings));
  }

  private Result run(RunGuard guard, Optional<RunJournal> journal) {
    Draft draft = draft();
    ExitCode exitCode =
        draft.work().forecast().skipped().isEmpty()
            ? CoverageJudgement.exitCode(draft.work().plan(), configuration)
            : ExitCode.LOOK;
    Optional<Path> published =
        journal.map(
            log ->
                publish(
                    folder -> guard.publish(folder, log, exitCode), draft.work(), draft.summary()));
    return new Result(
        exitCode,
        published,
        draft.summary(),
        draft.warnings(),
        ForecastFigures.of(draft.work().forecast()));
  }

  private NightWork work(Instant asOf, NightInputs inputs) {
    HistoryAge.check(inputs.demand().history(), asOf, configuration);
    MakeForecast.Result forecast =
        kind == Kind.NIGHTLY
            ? MakeForecast.make(inputs.demand(), asOf, configuration, progress)
            : RefreshForecast.make(
                workspace, inputs.demand().history(), asOf, configuration, progress);
    List<Queue> queues = inputs.demand().queues();
    StaffingPlan staffing =
        MakeRequirements.make(
            queues, forecast.forecasts(), inputs.agentSkills(), configuration, progress);
    OfferPlan plan =
        MakeOffers.search(
            MakeOffers.problem(
                staffing.requirements(), queues, inputs.pool(), inputs.published(), configuration),
            configuration,
            Optional.empty(),
            progress);
    return new NightWork(asOf, inputs, forecast, staffing, plan);
  }

  private Path publish(
      Function<RunFolder, Path> publishing, NightWork work, Map<String, Object> summary) {
    progress.begin("publish", 0);
    RunFolder folder = RunFolder.begin(workspace, options.now());
    try {
      new WriteNight(workspace, configuration, options.version()).write(folder, work, summary);
      Path published = publishing.apply(folder);
      progress.end("published " + published);
      return published;
    } catch (UncheckedIOException unwritable) {
      folder.discard();
      throw unwritable;
    }
  }

  private NightInputs readInputs() {
    progress.begin("read", 0);
    DataProblems problems = new DataProblems();
    Optional<NightInputs> inputs = NightInputs.read(workspace, configuration, problems);
    problems.warnings().stream().map(DataProblem::toString).forEach(warnings::add);
    problems.throwIfAny();
    progress.end(
        inputs.orElseThrow().demand().history().rows()
            + " history rows, "
            + inputs.orElseThrow().pool().agents().size()
            + " agents");
    return inputs.orElseThrow();
  }
}
