package org.tideshift.scheduler.batch;

import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.EventCount;
import org.tideshift.scheduler.batch.store.LedgerOffer;
import org.tideshift.scheduler.batch.store.LedgerView;
import org.tideshift.scheduler.batch.workspace.AgentsCsv;
import org.tideshift.scheduler.batch.workspace.ClaimsCsv;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.EventKind;
import org.tideshift.scheduler.marketplace.Fairness;
import org.tideshift.scheduler.marketplace.Funnel;
import org.tideshift.scheduler.marketplace.HoursAccount;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.OfferStatus;
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
    LedgerView view;
    try (Database database = Ledgers.database(workspace, configuration)) {
      view = Ledgers.ledger(database, configuration).view();
    }
    Map<String, Object> figures = funnel(view);
    figures.put("calibration", PastProbabilities.of(view.offers()).figures());
    ZoneId zone = configuration.get(ConfigurationKeys.TIMEZONE);
    List<OfferStatus> offers = view.offers().stream().map(LedgerOffer::withoutTimes).toList();
    figures.put("fill_by_hour", fillByHour(offers, zone));
    addHours(
        figures, new HoursBook(PlanTime.asOf(configuration, now), zone).accounts(agents, offers));
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

  private static Map<String, Object> funnel(LedgerView view) {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (EventCount one : view.events()) {
      figures.put(ClaimsCsv.word(one.kind()), one.counted());
    }
    // Who got a seat from the waitlist has claimed it as well as who got it at once.
    figures.put(
        ClaimsCsv.word(EventKind.CLAIMED),
        view.offers().stream().filter(LedgerOffer::held).count());
    figures.put("waitlisted", count(view, OfferState.WAITLISTED));
    figures.put("open", count(view, OfferState.OPEN));
    figures.put("refused", view.events().stream().mapToLong(EventCount::refused).sum());
    return figures;
  }

  private static long count(LedgerView view, OfferState state) {
    return view.offers().stream().filter(one -> one.state() == state).count();
  }

  private static List<Map<String, Object>> fillByHour(List<OfferStatus> offers, ZoneId zone) {
    List<Map<String, Object>> hours = new ArrayList<>();
    Funnel.fill(offers, zone)
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
