package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.store.ClaimsLedger;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.LedgerOffer;
import org.tideshift.scheduler.batch.workspace.AgentsCsv;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.batch.workspace.ShiftsCsv;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.replay.PlannedNight;
import org.tideshift.scheduler.replay.WorkedShift;

/**
 * What the claims ledger knows of the time that a run plans.
 *
 * @param offers every offer of the ledger with where it stands, whichever night made it
 * @param promised shifts that agents held already when the run began, each with the probability
 *     that it is worked: the run plans around them and does not offer them
 */
record RunClaims(List<LedgerOffer> offers, List<WorkedShift> promised) {
  private static final Set<OfferState> UNANSWERED =
      Set.of(OfferState.NOT_OFFERED, OfferState.OPEN, OfferState.WITHDRAWN, OfferState.EXPIRED);

  /** Copies the lists. */
  RunClaims {
    offers = List.copyOf(offers);
    promised = List.copyOf(promised);
  }

  /**
   * Reads the ledger.
   *
   * @param asOf when the run began
   * @return empty where no agent ever answered an offer: then claims are kept elsewhere, and
   *     silence says nothing
   * @throws org.tideshift.scheduler.batch.store.DatabaseException where it cannot be read
   */
  static Optional<RunClaims> find(Workspace workspace, Configuration configuration, Instant asOf) {
    try (Database database = Ledgers.database(workspace, configuration)) {
      if (database.findProduct().isEmpty()) {
        return Optional.empty();
      }
      ClaimsLedger ledger = Ledgers.ledger(database, configuration);
      List<LedgerOffer> offers = ledger.view().offers();
      if (offers.stream().noneMatch(RunClaims::isAnswered)) {
        return Optional.empty();
      }
      NightMarket market = new NightMarket(ledger.asOf(asOf), configuration, asOf);
      List<WorkedShift> promised =
          market.held(agents(workspace, configuration)).stream().map(RunClaims::worked).toList();
      return Optional.of(new RunClaims(offers, promised));
    }
  }

  private static List<Agent> agents(Workspace workspace, Configuration configuration) {
    DataProblems problems = new DataProblems();
    List<Agent> agents = AgentsCsv.read(workspace.agents(), configuration.csvDialect(), problems);
    problems.throwIfAny();
    return agents;
  }

  private static boolean isAnswered(LedgerOffer offer) {
    return offer.held() || !UNANSWERED.contains(offer.state());
  }

  /**
   * The night with the shifts that agents held already among its offers, as far as they lie in the
   * time it plans: they cover it too. Queues that are no longer known are not served.
   */
  PlannedNight addPromised(PlannedNight night) {
    IntervalGrid grid = night.requirements().get(0).grid();
    TimeSpan time = new TimeSpan(grid.start(), grid.end());
    Set<String> queues = night.queues().stream().map(Queue::name).collect(Collectors.toSet());
    List<WorkedShift> all = new ArrayList<>(night.offers());
    for (WorkedShift shift : promised) {
      List<String> served = shift.queues().stream().filter(queues::contains).toList();
      if (!served.isEmpty() && shift.span().overlaps(time) && !isOffered(shift, night)) {
        all.add(within(shift, served, time));
      }
    }
    return new PlannedNight(night.queues(), night.forecasts(), night.requirements(), all);
  }

  /** A claim of one of the run's own offers may be dated to the very moment of the run. */
  private static boolean isOffered(WorkedShift shift, PlannedNight night) {
    return night.offers().stream()
        .anyMatch(
            one -> one.agentId().equals(shift.agentId()) && one.span().overlaps(shift.span()));
  }

  private static WorkedShift within(WorkedShift shift, List<String> served, TimeSpan time) {
    TimeSpan span = shift.span();
    Instant start = span.start().isBefore(time.start()) ? time.start() : span.start();
    Instant end = span.end().isAfter(time.end()) ? time.end() : span.end();
    return new WorkedShift(
        shift.agentId(), shift.group(), served, new TimeSpan(start, end), shift.probability());
  }

  /** Who has a shift and who worked it, whichever night offered it. */
  ShiftsCsv.Shifts shifts() {
    return new ShiftsCsv.Shifts(shifts(OfferState::holdsSeat), shifts(OfferState::takesTime));
  }

  private List<WorkedShift> shifts(Predicate<OfferState> isCounted) {
    return offers.stream()
        .filter(one -> isCounted.test(one.state()))
        .map(one -> worked(one.published()))
        .toList();
  }

  private static WorkedShift worked(OfferRow row) {
    return new WorkedShift(
        row.shift().agentId(),
        row.shift().group(),
        row.work().queues(),
        row.shift().span(),
        row.shift().claimProbability());
  }
}
