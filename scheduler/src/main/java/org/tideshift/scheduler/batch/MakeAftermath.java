package org.tideshift.scheduler.batch;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tideshift.forecast.csv.BadDataException;
import org.tideshift.scheduler.batch.store.DatabaseException;
import org.tideshift.scheduler.batch.store.LedgerOffer;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.replay.ReplayOptions;
import org.tideshift.scheduler.report.Aftermath;
import org.tideshift.scheduler.report.FillFunnel;
import org.tideshift.scheduler.report.Finding;
import org.tideshift.scheduler.report.NightOffer;
import org.tideshift.scheduler.report.PastLosses;

/** Works out what came of a run: who took its seats, and where it lost service level. */
final class MakeAftermath {
  private static final ReplayOptions OPTIONS = ReplayOptions.of(1, 10);

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
  Aftermath of(RunRecord run, List<NightOffer> offers) {
    Optional<RunClaims> claims;
    try {
      claims = RunClaims.find(workspace, configuration, run.identity().asOf());
    } catch (DatabaseException | UncheckedIOException unreadable) {
      warnings.add(
          unreadable.getMessage()
              + ". The page is without the claims of its offers and without its losses");
      return new Aftermath(Finding.unreadable(), Finding.unreadable());
    }
    return new Aftermath(
        claims.map(known -> Finding.of(funnel(known, offers))).orElseGet(Finding::nothingYet),
        losses(run, claims));
  }

  private static FillFunnel funnel(RunClaims claims, List<NightOffer> offers) {
    Set<String> ids = offers.stream().map(NightOffer::id).collect(Collectors.toSet());
    List<LedgerOffer> known =
        claims.offers().stream().filter(one -> ids.contains(one.published().offerId())).toList();
    return new FillFunnel(
        seats(known, one -> one.state() != OfferState.NOT_OFFERED),
        seats(known, LedgerOffer::held),
        seats(known, one -> one.state() == OfferState.CONFIRMED || isWorked(one)),
        seats(known, MakeAftermath::isWorked));
  }

  private static boolean isWorked(LedgerOffer offer) {
    return offer.state() == OfferState.WORKED;
  }

  private static int seats(List<LedgerOffer> ledger, Predicate<LedgerOffer> isCounted) {
    Set<String> seats =
        ledger.stream()
            .filter(isCounted)
            .map(one -> one.published().seatId())
            .collect(Collectors.toSet());
    return seats.size();
  }

  /** What cannot be worked out is told; a page without it is better than no page. */
  private Finding<PastLosses> losses(RunRecord run, Optional<RunClaims> claims) {
    try {
      MakeLosses.Result result =
          new MakeLosses(workspace, configuration, OPTIONS)
              .make(
                  ReadPlannedNight.read(
                      workspace, configuration, Optional.of(run.identity().runId())),
                  claims,
                  Optional.empty(),
                  Progress.NONE);
      return Finding.of(new PastLosses(result.ladder(), result.passed(), claims.isPresent()));
    } catch (StepFailure failure) {
      return failure.exitCode() == ExitCode.TOO_OLD ? Finding.nothingYet() : unreadable(failure);
    } catch (BadDataException unreadable) {
      return unreadable(unreadable);
    }
  }

  private Finding<PastLosses> unreadable(RuntimeException why) {
    warnings.add(why.getMessage() + ". The page is without the losses of the night");
    return Finding.unreadable();
  }
}
