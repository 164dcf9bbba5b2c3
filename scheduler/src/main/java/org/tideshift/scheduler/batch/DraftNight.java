package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.store.ClaimsLedger;
import org.tideshift.scheduler.batch.store.LedgerSnapshot;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Summary;

/** Works a night out, from the files of a workspace and its ledger; once. */
final class DraftNight {
  private final NightOrder order;
  private final Configuration configuration;
  private final NightKind kind;
  private final FinishedSteps steps;
  private final List<String> rejected = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  DraftNight(NightOrder order, NightKind kind, FinishedSteps steps) {
    this.order = order;
    this.configuration = order.configuration();
    this.kind = kind;
    this.steps = steps;
  }

  /** One whose steps are not kept. */
  static DraftNight unkept(NightOrder order, NightKind kind) {
    return new DraftNight(order, kind, FinishedSteps.none());
  }

  NightKind kind() {
    return kind;
  }

  /**
   * Works it out. A dry run leaves the ledger and the inbox alone.
   *
   * @param notes what a person should know before anything else, one line each
   */
  RunNight.Draft draft(ClaimsLedger ledger, List<String> notes) {
    warnings.addAll(notes);
    Instant asOf = order.asOf();
    NightInputs inputs = readInputs();
    HistoryAge.check(inputs.demand().history(), asOf, configuration);
    NightMarket market = market(asOf, ledger);
    NightWork work =
        new WorkOutNight(configuration, steps, order.progress())
            .from(asOf, inputs, market, () -> forecast(inputs, asOf));
    warnings.addAll(rejected);
    warnings.addAll(work.forecast().warnings());
    warnings.addAll(work.staffing().warnings());
    warnings.addAll(CoverageJudgement.warnings(work.plan(), configuration));
    boolean mustLook = !work.forecast().skipped().isEmpty() || !rejected.isEmpty();
    return new RunNight.Draft(work, summary(work), warnings, mustLook);
  }

  private NightInputs readInputs() {
    order.progress().begin("read", 0);
    DataProblems problems = new DataProblems();
    Optional<NightInputs> inputs = NightInputs.read(order.workspace(), configuration, problems);
    problems.warnings().stream().map(DataProblem::toString).forEach(warnings::add);
    problems.throwIfAny();
    order
        .progress()
        .end(
            inputs.orElseThrow().demand().history().rows()
                + " history rows, "
                + inputs.orElseThrow().pool().agents().size()
                + " agents");
    return inputs.orElseThrow();
  }

  private NightMarket market(Instant asOf, ClaimsLedger ledger) {
    order.progress().begin("claims", 0);
    Instant now = order.options().now();
    ClaimsOfNight claims = new ClaimsOfNight(order.workspace(), configuration, ledger, now);
    LedgerSnapshot known;
    if (order.options().dryRun()) {
      known = claims.withInbox(ledger.asOf(asOf), asOf);
    } else {
      ClaimsOfNight.recordPublished(order.workspace(), ledger, now);
      claims.importInbox();
      known = ledger.asOf(asOf);
    }
    String soFar = known.offers().size() + " offers so far, " + known.events().size() + " events";
    order
        .progress()
        .end(
            claims.refused() == 0
                ? soFar
                : soFar
                    + "; "
                    + claims.refused()
                    + " new ones refused, see tideshift claims refusals");
    steps.ledger("event " + known.seq() + ", " + soFar + ", plan " + known.fingerprint());
    rejected.addAll(steps.rejected(claims.rejected()));
    return new NightMarket(known, configuration, asOf);
  }

  private MakeForecast.Result forecast(NightInputs inputs, Instant asOf) {
    Progress progress = order.progress();
    return switch (kind) {
      case NIGHTLY -> MakeForecast.make(inputs.demand(), asOf, configuration, progress);
      case FORECAST_REFRESH ->
          RefreshForecast.make(
              order.workspace(), inputs.demand().history(), asOf, configuration, progress);
    };
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
}
