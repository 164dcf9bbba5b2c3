package org.tideshift.scheduler.batch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.store.ClaimsLedger;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.DatabaseException;
import org.tideshift.scheduler.batch.store.JobFiring;
import org.tideshift.scheduler.batch.store.LedgerSnapshot;
import org.tideshift.scheduler.batch.store.RunLog;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Summary;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** The night: from the files of a workspace to a published run. */
public final class RunNight {
  /** How a night gets its forecast. */
  private enum Kind {
    NIGHTLY,
    FORECAST_REFRESH
  }

  private static final Set<ExitCode> CUT_OFF =
      EnumSet.of(ExitCode.UNEXPECTED, ExitCode.INTERRUPTED);

  private final Workspace workspace;
  private final Configuration configuration;
  private final Options options;
  private final Progress progress;
  private final Kind kind;
  private final FinishedSteps steps;
  private final List<String> rejected = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  private RunNight(
      Workspace workspace,
      Configuration configuration,
      Options options,
      Progress progress,
      Kind kind,
      FinishedSteps steps) {
    this.workspace = workspace;
    this.configuration = configuration;
    this.options = options;
    this.progress = progress;
    this.kind = kind;
    this.steps = steps;
  }

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
    try (Database database = Ledgers.database(workspace, configuration);
        RunGuard guard = RunGuard.take(workspace, configuration, database, options.now())) {
      if (options.dryRun()) {
        RunNight night = unkept(workspace, configuration, options, progress, Kind.NIGHTLY);
        return night.withClaims(
            database, (ledger, claims) -> night.run(ledger, claims, Optional.empty()));
      }
      String asOf = configuration.get(ConfigurationKeys.AS_OF).orElse("");
      WorkFolder work = WorkFolder.begin(workspace, options.now(), asOf);
      FinishedSteps steps = FinishedSteps.begun(work, basis(workspace, configuration, options));
      return new RunNight(workspace, configuration, options, progress, Kind.NIGHTLY, steps)
          .runAndClear(guard, database, work);
    }
  }

  /**
   * Goes on with a night that was cut off.
   *
   * @param work what it left
   * @throws StepFailure as for a night, and LOCKED where another run has dealt with it meanwhile
   */
  static ResumeNight.Result resume(
      Workspace workspace,
      Configuration configuration,
      Options options,
      Progress progress,
      WorkFolder work) {
    try (Database database = Ledgers.database(workspace, configuration);
        RunGuard guard = RunGuard.take(workspace, configuration, database, options.now())) {
      if (!work.isThere()) {
        throw new StepFailure(
            ExitCode.LOCKED, work.begun().runId() + " was finished or given up by another run");
      }
      FinishedSteps steps =
          FinishedSteps.resumed(work, basis(workspace, configuration, options), progress);
      Result result =
          new RunNight(workspace, configuration, options, progress, Kind.NIGHTLY, steps)
              .runAndClear(guard, database, work);
      return new ResumeNight.Result(work.begun().runId(), result, steps.reused(), steps.changes());
    }
  }

  private Result runAndClear(RunGuard guard, Database database, WorkFolder work) {
    try {
      return runAndRecord(guard, database);
    } catch (RuntimeException failure) {
      // What comes of bad input is no better the second time; the rest may be gone on with.
      if (!CUT_OFF.contains(FailureCode.of(failure))) {
        work.discard();
      }
      throw failure;
    }
  }

  private static StepBasis.Collector basis(
      Workspace workspace, Configuration configuration, Options options) {
    return new StepBasis.Collector(
        options.version(),
        PlanTime.asOf(configuration, options.now()).toString(),
        configuration.texts(),
        FileDigest.hashes(workspace.root(), workspace.inputs()));
  }

  private static RunNight unkept(
      Workspace workspace,
      Configuration configuration,
      Options options,
      Progress progress,
      Kind kind) {
    FinishedSteps none = FinishedSteps.none();
    return new RunNight(workspace, configuration, options, progress, kind, none);
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
    try (Database database = Ledgers.database(workspace, configuration);
        RunGuard guard = RunGuard.take(workspace, configuration, database, options.now())) {
      return unkept(workspace, configuration, options, progress, Kind.FORECAST_REFRESH)
          .runAndRecord(guard, database);
    }
  }

  /**
   * Lets others have the workspaces that this process holds on a database server. For its end: what
   * is under way publishes nothing from now on.
   */
  public static void handBack() {
    LeaseGuard.handBackAll();
  }

  private Result runAndRecord(RunGuard guard, Database database) {
    warnings.addAll(guard.notes());
    options.firing().ifPresent(firing -> refuseRepeated(guard, database, firing));
    RunJournal journal =
        RunJournal.begin(
            new RunLog(database),
            InstantSource.system(),
            kind == Kind.NIGHTLY ? StepNames.NIGHTLY : StepNames.FORECAST_REFRESH,
            Optional.of(PlanTime.asOf(configuration, options.now())));
    try {
      Optional<Publishing> publishing =
          Optional.of(
              new Publishing() {
                @Override
                public RunFolder begin() {
                  return RunFolder.begin(workspace, options.now(), guard.fence());
                }

                @Override
                public Path publish(RunFolder folder, ExitCode exitCode) {
                  return guard.publish(folder, journal, exitCode, options.firing());
                }
              });
      Result result = withClaims(database, (ledger, claims) -> run(ledger, claims, publishing));
      WorkFolder.clear(workspace);
      journal.end(result.exitCode(), result.run().map(RunNight::name), String.join("; ", warnings));
      return result;
    } catch (RuntimeException failure) {
      RuntimeException why = guard.explain(failure);
      journal.fail(why);
      throw why;
    }
  }

  /** Before the work; the guard makes sure of it after. */
  private void refuseRepeated(RunGuard guard, Database database, JobFiring firing) {
    if (guard.isPublished(firing)) {
      ClaimsLedger ledger = Ledgers.ledger(database, configuration);
      ClaimsOfNight.recordPublished(workspace, ledger, options.now());
      throw new RepeatedFiringException(firing);
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
    Options dry = new Options(options.now(), options.version(), true);
    RunNight night = unkept(workspace, configuration, dry, progress, Kind.NIGHTLY);
    try (Database database = Ledgers.database(workspace, configuration)) {
      return night.withClaims(database, night::draft);
    }
  }

  /** With the ledger open; whether the night may write to it is the dry run's question. */
  private <T> T withClaims(Database database, BiFunction<ClaimsLedger, ClaimsOfNight, T> work) {
    ClaimsLedger ledger = Ledgers.ledger(database, configuration);
    return work.apply(ledger, new ClaimsOfNight(workspace, configuration, ledger, options.now()));
  }

  private Draft draft(ClaimsLedger ledger, ClaimsOfNight claims) {
    Instant asOf = PlanTime.asOf(configuration, options.now());
    NightInputs inputs = readInputs();
    HistoryAge.check(inputs.demand().history(), asOf, configuration);
    NightMarket market = market(asOf, claims, ledger);
    rejected.addAll(steps.rejected(claims.rejected()));
    NightWork work =
        new WorkOutNight(configuration, steps, progress)
            .from(asOf, inputs, market, () -> forecast(inputs, asOf));
    warnings.addAll(rejected);
    warnings.addAll(work.forecast().warnings());
    warnings.addAll(work.staffing().warnings());
    warnings.addAll(CoverageJudgement.warnings(work.plan(), configuration));
    return new Draft(work, summary(work), List.copyOf(warnings));
  }

  /** The way from a folder in the making to the published run. */
  private interface Publishing {
    RunFolder begin();

    /** Gives the final place of the folder. */
    Path publish(RunFolder folder, ExitCode exitCode);
  }

  private Result run(ClaimsLedger ledger, ClaimsOfNight claims, Optional<Publishing> publishing) {
    Draft draft = draft(ledger, claims);
    boolean mustLook = !draft.work().forecast().skipped().isEmpty() || !rejected.isEmpty();
    ExitCode exitCode =
        mustLook ? ExitCode.LOOK : CoverageJudgement.exitCode(draft.work().plan(), configuration);
    Optional<Path> published = publishing.map(how -> publish(how, exitCode, draft));
    published.ifPresent(run -> record(run, ledger));
    return new Result(
        exitCode,
        published,
        draft.summary(),
        draft.warnings(),
        ForecastFigures.of(draft.work().forecast()));
  }

  /** A server that goes away now takes nothing back; the next night or import makes up for it. */
  private void record(Path run, ClaimsLedger ledger) {
    try {
      ClaimsOfNight.record(run, ledger, options.now());
    } catch (DatabaseException away) {
      throw new StepFailure(
          ExitCode.UNEXPECTED,
          List.of(
              name(run) + " was published, and the next night or claims import records its offers",
              String.valueOf(away.getMessage())));
    }
  }

  /** A dry run leaves the ledger and the inbox alone. */
  private NightMarket market(Instant asOf, ClaimsOfNight claims, ClaimsLedger ledger) {
    progress.begin("claims", 0);
    LedgerSnapshot known;
    if (options.dryRun()) {
      known = claims.withInbox(ledger.asOf(asOf), asOf);
    } else {
      ClaimsOfNight.recordPublished(workspace, ledger, options.now());
      claims.importInbox();
      known = ledger.asOf(asOf);
    }
    String soFar = known.offers().size() + " offers so far, " + known.events().size() + " events";
    progress.end(soFar);
    steps.ledger("event " + known.seq() + ", " + soFar + ", plan " + known.fingerprint());
    return new NightMarket(known, configuration, asOf);
  }

  private Map<String, Object> summary(NightWork work) {
    Map<String, Object> summary = Summary.of(work.plan(), warnings);
    summary.putAll(
        new NightChances(
                work.plan(),
                work.offers().chances(),
                configuration.get(ConfigurationKeys.OFFERS_SHORT_RISK),
                work.asOf().plus(MakeOffers.LAST_CHANCE))
            .figures());
    summary.put("ledger_events_known", work.offers().ledgerSeq());
    return summary;
  }

  private MakeForecast.Result forecast(NightInputs inputs, Instant asOf) {
    return kind == Kind.NIGHTLY
        ? MakeForecast.make(inputs.demand(), asOf, configuration, progress)
        : RefreshForecast.make(workspace, inputs.demand().history(), asOf, configuration, progress);
  }

  private Path publish(Publishing publishing, ExitCode exitCode, Draft draft) {
    progress.begin("publish", 0);
    RunFolder folder = publishing.begin();
    try {
      new WriteNight(workspace, configuration, options.version())
          .write(folder, draft.work(), draft.summary());
      Path published = publishing.publish(folder, exitCode);
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
