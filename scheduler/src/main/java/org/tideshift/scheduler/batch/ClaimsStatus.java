package org.tideshift.scheduler.batch;

import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.EventCount;
import org.tideshift.scheduler.batch.store.LedgerFigures;
import org.tideshift.scheduler.batch.store.OfferCount;
import org.tideshift.scheduler.batch.workspace.AgentsCsv;
import org.tideshift.scheduler.batch.workspace.ClaimsCsv;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.EventKind;
import org.tideshift.scheduler.marketplace.Fairness;
import org.tideshift.scheduler.marketplace.HoursAccount;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.SeatFill;
import org.tideshift.scheduler.offers.Agent;

/** How the marketplace of a workspace stands. */
public final class ClaimsStatus {
  private static final double HUNDREDTHS = 100;
  private static final double THOUSANDTHS = 1000;

  private ClaimsStatus() {}

  /**
   * Reads the ledger.
   *
   * @param now the clock; hours are counted around it, or around the configured {@code as_of}
   * @return figures by name, for a JSON document
   * @throws StepFailure NO_WORKSPACE where there is none
   */
  public static Map<String, Object> of(
      Workspace workspace, Configuration configuration, Instant now) {
    RunNight.requireWorkspace(workspace);
    List<Agent> agents = agents(workspace, configuration);
    ZoneId zone = configuration.get(ConfigurationKeys.TIMEZONE);
    HoursBook hours = new HoursBook(PlanTime.asOf(configuration, now), zone);
    LedgerFigures ledger;
    try (Database database = Ledgers.database(workspace, configuration)) {
      ledger = Ledgers.ledger(database, configuration).figures(hours.from(), hours.until());
    }
    Map<String, Object> figures = funnel(ledger);
    figures.put("calibration", new PastProbabilities(ledger.over()).figures());
    figures.put("fill_by_hour", fillByHour(ledger, zone));
    addHours(figures, hours.accounts(agents, ledger.nearby()));
    return figures;
  }

  /** The agents; nobody in a workspace that has no agents file yet. */
  private static List<Agent> agents(Workspace workspace, Configuration configuration) {
    if (Files.notExists(workspace.agents())) {
      return List.of();
    }
    DataProblems problems = new DataProblems();
    List<Agent> agents = AgentsCsv.read(workspace.agents(), configuration.csvDialect(), problems);
    problems.throwIfAny();
    return agents;
  }

  private static Map<String, Object> funnel(LedgerFigures ledger) {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (EventCount one : ledger.events()) {
      figures.put(ClaimsCsv.word(one.kind()), one.counted());
    }
    // Who got a seat from the waitlist has claimed it as well as who got it at once.
    figures.put(ClaimsCsv.word(EventKind.CLAIMED), count(ledger, OfferCount::held));
    figures.put("waitlisted", count(ledger, one -> one.state() == OfferState.WAITLISTED));
    figures.put("open", count(ledger, one -> one.state() == OfferState.OPEN));
    figures.put(
        "refused",
        ledger.events().stream()
            .filter(one -> one.kind().isFromAgent())
            .mapToLong(EventCount::refused)
            .sum());
    return figures;
  }

  private static long count(LedgerFigures ledger, Predicate<OfferCount> isCounted) {
    return ledger.offers().stream()
        .filter(isCounted)
        .mapToLong(one -> one.probabilities().number())
        .sum();
  }

  private static List<Map<String, Object>> fillByHour(LedgerFigures ledger, ZoneId zone) {
    List<Map<String, Object>> hours = new ArrayList<>();
    SeatFill.byHour(ledger.seats(), zone)
        .forEach(
            (hour, fill) -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("day", hour.day().name().toLowerCase(Locale.ROOT));
              row.put("hour", hour.hour());
              row.put("seats", fill.seats());
              row.put("filled", fill.filled());
              hours.add(row);
            });
    return hours;
  }

  private static void addHours(Map<String, Object> figures, List<HoursAccount> accounts) {
    figures.put("fairness", rounded(Fairness.jainIndex(accounts), THOUSANDTHS));
    List<Map<String, Object>> agents = new ArrayList<>();
    for (HoursAccount account : accounts) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("agent_id", account.agentId());
      row.put("wanted_hours", rounded(account.wantedHours(), HUNDREDTHS));
      row.put("offered_hours", rounded(account.offeredHours(), HUNDREDTHS));
      row.put("got_hours", rounded(account.gotHours(), HUNDREDTHS));
      agents.add(row);
    }
    figures.put("agents", agents);
  }

  private static double rounded(double value, double parts) {
    return Math.round(value * parts) / parts;
  }
}
