package org.tideshift.scheduler.batch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tideshift.forecast.csv.BadDataException;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.DatabaseException;
import org.tideshift.scheduler.batch.store.LedgerOffer;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ShiftsCsv;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.replay.ReplayOptions;
import org.tideshift.scheduler.replay.WorkedShift;
import org.tideshift.scheduler.report.Aftermath;
import org.tideshift.scheduler.report.FillFunnel;
import org.tideshift.scheduler.report.NightOffer;
import org.tideshift.scheduler.report.PastLosses;

/** Works out what came of a run: who took its seats, and where it lost service level. */
final class MakeAftermath {
  private static final ReplayOptions OPTIONS = ReplayOptions.of(1, 10);
  private static final Set<OfferState> UNANSWERED =
      Set.of(OfferState.NOT_OFFERED, OfferState.OPEN, OfferState.WITHDRAWN, OfferState.EXPIRED);

  private final Workspace workspace;
  private final Configuration configuration;
  private final List<String> warnings;

  /** Reads a workspace; {@code warnings} takes what could not be read. */
  MakeAftermath(Workspace workspace, Configuration configuration, List<String> warnings) {
    this.workspace = workspace;
    this.configuration = configuration;
    this.warnings = warnings;
  }

  /** What came of a run that made these offers. */
  Aftermath of(String runId, List<NightOffer> offers) {
    List<LedgerOffer> ledger = ledger(offers);
    boolean isAnswered = ledger.stream().anyMatch(MakeAftermath::isAnswered);
    Optional<List<LedgerOffer>> answered = isAnswered ? Optional.of(ledger) : Optional.empty();
    return new Aftermath(
        answered.map(MakeAftermath::funnel), losses(runId, answered.map(MakeAftermath::shifts)));
  }

  /** The run's offers in the ledger; a ledger that cannot be read is no reason to have no page. */
  private List<LedgerOffer> ledger(List<NightOffer> offers) {
    Set<String> ids = offers.stream().map(NightOffer::id).collect(Collectors.toSet());
    try (Database database = Ledgers.database(workspace, configuration)) {
      return Ledgers.ledger(database, configuration).view().offers().stream()
          .filter(one -> ids.contains(one.published().offerId()))
          .toList();
    } catch (DatabaseException unreadable) {
      warnings.add(unreadable.getMessage() + ". The page is without the claims of its offers");
      return List.of();
    }
  }

  private static boolean isAnswered(LedgerOffer offer) {
    return offer.held() || !UNANSWERED.contains(offer.state());
  }

  private static FillFunnel funnel(List<LedgerOffer> ledger) {
    return new FillFunnel(
        seats(ledger, one -> one.state() != OfferState.NOT_OFFERED),
        seats(ledger, LedgerOffer::held),
        seats(
            ledger, one -> one.state() == OfferState.CONFIRMED || one.state() == OfferState.WORKED),
        seats(ledger, one -> one.state() == OfferState.WORKED));
  }

  private static int seats(List<LedgerOffer> ledger, Predicate<LedgerOffer> isCounted) {
    Set<String> seats =
        ledger.stream()
            .filter(isCounted)
            .map(one -> one.published().seatId())
            .collect(Collectors.toSet());
    return seats.size();
  }

  /** Empty where nothing has come yet, or the run's files can no longer be replayed. */
  private Optional<PastLosses> losses(String runId, Optional<ShiftsCsv.Shifts> shifts) {
    try {
      MakeLosses.Result result =
          new MakeLosses(workspace, configuration, OPTIONS)
              .make(
                  ReadPlannedNight.read(workspace, configuration, Optional.of(runId)),
                  shifts,
                  Progress.NONE);
      return Optional.of(new PastLosses(result.ladder(), result.passed(), shifts.isPresent()));
    } catch (BadDataException | StepFailure nothingToReplay) {
      return Optional.empty();
    }
  }

  private static ShiftsCsv.Shifts shifts(List<LedgerOffer> ledger) {
    return new ShiftsCsv.Shifts(
        shifts(ledger, OfferState::holdsSeat), shifts(ledger, OfferState::takesTime));
  }

  private static List<WorkedShift> shifts(
      List<LedgerOffer> ledger, Predicate<OfferState> isCounted) {
    return ledger.stream()
        .filter(one -> isCounted.test(one.state()))
        .map(LedgerOffer::published)
        .map(
            row ->
                new WorkedShift(
                    row.shift().agentId(),
                    row.shift().group(),
                    row.work().queues(),
                    row.shift().span(),
                    1))
        .toList();
  }
}
