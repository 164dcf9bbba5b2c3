package org.tideshift.scheduler.batch;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.store.ClaimsLedger;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.DatabaseException;
import org.tideshift.scheduler.batch.store.JobFiring;
import org.tideshift.scheduler.batch.store.LedgerSnapshot;
import org.tideshift.scheduler.batch.store.RunLog;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.batch.workspace.Summary;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.PlanChances;
import org.tideshift.scheduler.offers.OfferPlan;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.staffing.GroupRequirement;
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
          ? night.withClaims(
              database, (ledger, claims) -> night.run(ledger, claims, Optional.empty()))
          : night.runAndRecord(guard, database);
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
    RunNight night = new RunNight(workspace, configuration, dry, progress, Kind.NIGHTLY);
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
    NightWork work = work(asOf, inputs, market(asOf, claims, ledger));
    warnings.addAll(claims.rejected());
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
    boolean mustLook = !draft.work().forecast().skipped().isEmpty() || !claims.rejected().isEmpty();
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
    progress.end(known.offers().size() + " offers so far, " + known.events().size() + " events");
    return new NightMarket(known, configuration, asOf);
  }

  private Map<String, Object> summary(NightWork work) {
    Map<String, Object> summary = Summary.of(work.plan(), warnings);
    summary.put("ledger_events_known", work.offers().ledgerSeq());
    return summary;
  }

  private NightWork work(Instant asOf, NightInputs inputs, NightMarket market) {
    MakeForecast.Result forecast =
        kind == Kind.NIGHTLY
            ? MakeForecast.make(inputs.demand(), asOf, configuration, progress)
            : RefreshForecast.make(
                workspace, inputs.demand().history(), asOf, configuration, progress);
    StaffingPlan staffing =
        MakeRequirements.make(
            inputs.demand().queues(),
            forecast.forecasts(),
            inputs.agentSkills(),
            configuration,
            progress);
    NightOffers offers = offers(inputs, staffing.requirements(), market);
    return new NightWork(asOf, inputs, forecast, staffing, offers);
  }

  private NightOffers offers(
      NightInputs inputs, List<GroupRequirement> requirements, NightMarket market) {
    List<Queue> queues = inputs.demand().queues();
    OfferProblem problem =
        MakeOffers.overOffered(
            MakeOffers.problem(
                requirements,
                queues,
                market.pool(inputs.pool()),
                market.published(),
                configuration),
            configuration,
            market.asOf());
    OfferPlan plan = MakeOffers.search(problem, configuration, Optional.empty(), progress);
    OfferRows naming = new OfferRows(inputs.pool().agents(), queues, requirements);
    PlanChances chances = new PlanChances(problem, plan.offers());
    List<OfferRow> rows =
        new NightPrices(chances, market.asOf())
            .priced(
                market.rows(naming, inputs.pool().agents(), plan.offers()),
                market.openIds(),
                BigDecimal.valueOf(configuration.get(ConfigurationKeys.OFFERS_BONUS_BUDGET)));
    return new NightOffers(problem, plan, rows, market.events(rows), market.seq());
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
