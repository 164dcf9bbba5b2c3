package org.tideshift.scheduler.batch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.LockFile;
import org.tideshift.scheduler.batch.workspace.Summary;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.offers.OfferPlan;
import org.tideshift.scheduler.staffing.StaffingPlan;

/** The night: from the files of a workspace to a published run. */
public final class RunNight {
  private final Workspace workspace;
  private final Configuration configuration;
  private final Options options;
  private final Progress progress;
  private final List<String> warnings = new ArrayList<>();

  private RunNight(
      Workspace workspace, Configuration configuration, Options options, Progress progress) {
    this.workspace = workspace;
    this.configuration = configuration;
    this.options = options;
    this.progress = progress;
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
   */
  public record Result(
      ExitCode exitCode, Optional<Path> run, Map<String, Object> summary, List<String> warnings) {}

  /**
   * Runs a night. Nothing is visible before everything is done.
   *
   * @throws StepFailure where there is no workspace, another run holds it, the history is too old
   *     or the plan would break a rule
   * @throws org.tideshift.forecast.csv.BadDataException where an input file has an error
   */
  public static Result run(
      Workspace workspace, Configuration configuration, Options options, Progress progress) {
    requireWorkspace(workspace);
    LockFile held = RunLock.take(workspace, options.now());
    try {
      return new RunNight(workspace, configuration, options, progress).run();
    } finally {
      held.close();
    }
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
    return new RunNight(workspace, configuration, options, progress).draft();
  }

  private Draft draft() {
    Instant asOf = PlanTime.asOf(configuration, options.now());
    NightWork work = work(asOf, readInputs());
    warnings.addAll(work.forecast().warnings());
    warnings.addAll(work.staffing().warnings());
    warnings.addAll(CoverageJudgement.warnings(work.plan(), configuration));
    return new Draft(work, Summary.of(work.plan(), warnings), List.copyOf(warnings));
  }

  private Result run() {
    Draft draft = draft();
    Optional<Path> published =
        options.dryRun() ? Optional.empty() : publish(draft.work(), draft.summary());
    ExitCode exitCode =
        draft.work().forecast().skipped().isEmpty()
            ? CoverageJudgement.exitCode(draft.work().plan(), configuration)
            : ExitCode.LOOK;
    return new Result(exitCode, published, draft.summary(), draft.warnings());
  }

  private NightWork work(Instant asOf, NightInputs inputs) {
    HistoryAge.check(inputs.demand().history(), asOf, configuration);
    MakeForecast.Result forecast =
        MakeForecast.make(inputs.demand(), asOf, configuration, progress);
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

  private Path publishIn(RunFolder folder, NightWork work, Map<String, Object> summary) {
    new WriteNight(workspace, configuration, options.version()).write(folder, work, summary);
    return folder.publish();
  }

  private Optional<Path> publish(NightWork work, Map<String, Object> summary) {
    progress.begin("publish", 0);
    RunFolder folder = RunFolder.begin(workspace, options.now());
    try {
      Path published = publishIn(folder, work, summary);
      progress.end("published " + published);
      return Optional.of(published);
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
