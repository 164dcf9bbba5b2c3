package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.JobFiring;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** The night: from the files of a workspace to a published run. */
public final class RunNight {
  private static final Set<ExitCode> CUT_OFF =
      EnumSet.of(ExitCode.UNEXPECTED, ExitCode.INTERRUPTED);

  private RunNight() {}

  /**
   * What a night is told beside its configuration.
   *
   * @param now the clock, which names the run
   * @param version version of Tideshift, for the manifest
   * @param dryRun whether everything is worked out and nothing published
   * @param firing what the night runs for; empty where a person asked for it
   */
  public record Options(Instant now, String version, boolean dryRun, Optional<JobFiring> firing) {
    /** A night that a person asked for. */
    public Options(Instant now, String version, boolean dryRun) {
      this(now, version, dryRun, Optional.empty());
    }
  }

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
   * @throws RepeatedFiringException where a run was published for the firing before
   * @throws org.tideshift.forecast.csv.BadDataException where an input file has an error
   */
  public static Result run(
      Workspace workspace, Configuration configuration, Options options, Progress progress) {
    requireWorkspace(workspace);
    NightOrder order = new NightOrder(workspace, configuration, options, progress);
    try (Database database = order.database();
        RunGuard guard = order.take(database)) {
      return guard.watch(
          () -> options.dryRun() ? dryRun(order, database) : begin(order, guard, database));
    }
  }

  private static Result dryRun(NightOrder order, Database database) {
    Draft draft =
        DraftNight.unkept(order, NightKind.NIGHTLY).draft(order.ledger(database), List.of());
    return draft.result(draft.exitCode(order.configuration()), Optional.empty());
  }

  private static Result begin(NightOrder order, RunGuard guard, Database database) {
    String asOf = order.configuration().get(ConfigurationKeys.AS_OF).orElse("");
    WorkFolder work =
        WorkFolder.begin(order.workspace(), order.options().now(), asOf, guard.fence());
    FinishedSteps steps = FinishedSteps.begun(work, order.basis());
    return publish(order, guard, database, work, steps);
  }

  /**
   * Goes on with a night that was cut off.
   *
   * @param left what it left
   * @throws StepFailure as for a night, and LOCKED where another run has dealt with it meanwhile
   */
  static ResumeNight.Result resume(NightOrder order, WorkFolder left) {
    try (Database database = order.database();
        RunGuard guard = order.take(database)) {
      return guard.watch(
          () -> {
            WorkFolder work = left.takenBy(guard.fence());
            FinishedSteps steps = FinishedSteps.resumed(work, order.basis(), order.progress());
            Result result = publish(order, guard, database, work, steps);
            return new ResumeNight.Result(
                work.begun().runId(), result, steps.reused(), steps.changes());
          });
    }
  }

  private static Result publish(
      NightOrder order, RunGuard guard, Database database, WorkFolder work, FinishedSteps steps) {
    try {
      return new PublishNight(order, guard, database)
          .run(new DraftNight(order, NightKind.NIGHTLY, steps));
    } catch (RuntimeException failure) {
      // What comes of bad input is no better the second time; the rest may be gone on with.
      if (!CUT_OFF.contains(FailureCode.of(failure))) {
        work.discard();
      }
      throw failure;
    }
  }

  /**
   * Brings the published forecast up to the day so far and offers what is missing then, as a run of
   * its own.
   *
   * @throws StepFailure as for a night, and USAGE where no night was published
   */
  public static Result refresh(
      Workspace workspace, Configuration configuration, Options options, Progress progress) {
    requireWorkspace(workspace);
    NightOrder order = new NightOrder(workspace, configuration, options, progress);
    try (Database database = order.database();
        RunGuard guard = order.take(database)) {
      return guard.watch(
          () ->
              new PublishNight(order, guard, database)
                  .run(DraftNight.unkept(order, NightKind.FORECAST_REFRESH)));
    }
  }

  /**
   * Lets others have the workspaces that this process holds on a database server. For its end: what
   * is under way publishes nothing from now on.
   */
  public static void handBack() {
    LeaseGuard.handBackAll();
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
   * @param mustLook whether a person must look, whatever the plan is worth
   */
  record Draft(
      NightWork work, Map<String, Object> summary, List<String> warnings, boolean mustLook) {
    /** Copies the list. */
    Draft {
      warnings = List.copyOf(warnings);
    }

    ExitCode exitCode(Configuration configuration) {
      return mustLook ? ExitCode.LOOK : CoverageJudgement.exitCode(work.plan(), configuration);
    }

    Result result(ExitCode exitCode, Optional<Path> run) {
      return new Result(exitCode, run, summary, warnings, ForecastFigures.of(work.forecast()));
    }
  }

  /**
   * Works a night out beside the published one; nothing is locked, written or published.
   *
   * @throws StepFailure as {@link #run} does, save for the lock
   * @throws org.tideshift.forecast.csv.BadDataException where an input file has an error
   */
  static Draft draft(
      Workspace workspace, Configuration configuration, Options options, Progress progress) {
    requireWorkspace(workspace);
    Options dry = new Options(options.now(), options.version(), true);
    NightOrder order = new NightOrder(workspace, configuration, dry, progress);
    try (Database database = order.database()) {
      return DraftNight.unkept(order, NightKind.NIGHTLY).draft(order.ledger(database), List.of());
    }
  }
}
