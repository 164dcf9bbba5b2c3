package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tideshift.scheduler.batch.store.LedgerOffer;
import org.tideshift.scheduler.marketplace.Calibration;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.Prediction;

/**
 * The claim probabilities that offers were published with, beside what came. An offer counts once
 * its shift is over; and shifts are over for certain until the end of the last one of which
 * somebody said that it was worked or missed. Nothing earlier would do: refusals are told at once,
 * work only afterwards.
 */
final class PastProbabilities {
  private static final Set<OfferState> TOLD = EnumSet.of(OfferState.WORKED, OfferState.NO_SHOW);
  private static final Set<OfferState> NOT_WORKED =
      EnumSet.of(OfferState.NO_SHOW, OfferState.DECLINED, OfferState.RELEASED, OfferState.EXPIRED);
  private static final Set<OfferState> UNTOLD =
      EnumSet.of(OfferState.CLAIMED, OfferState.CONFIRMED);
  private static final double DECIMALS = 1e4;

  private final List<LedgerOffer> over;

  private PastProbabilities(List<LedgerOffer> over) {
    this.over = over;
  }

  static PastProbabilities of(List<LedgerOffer> offers) {
    Optional<Instant> until =
        offers.stream()
            .filter(one -> TOLD.contains(one.state()))
            .map(PastProbabilities::end)
            .max(Comparator.naturalOrder());
    return new PastProbabilities(
        offers.stream()
            .filter(one -> until.isPresent() && !end(one).isAfter(until.get()))
            .toList());
  }

  private static Instant end(LedgerOffer offer) {
    return offer.published().shift().span().end();
  }

  Calibration calibration() {
    return Calibration.of(
        over.stream()
            .filter(one -> one.state() == OfferState.WORKED || NOT_WORKED.contains(one.state()))
            .map(
                one ->
                    new Prediction(
                        one.published().shift().claimProbability(),
                        one.state() == OfferState.WORKED))
            .toList());
  }

  /** The figures by name, for a JSON document. */
  Map<String, Object> figures() {
    Calibration found = calibration();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("offers", found.predictions());
    figures.put("claim_probability", rounded(found.predicted()));
    figures.put("worked_share", rounded(found.happened()));
    figures.put("brier_score", rounded(found.brierScore()));
    figures.put("brier_score_of_average", rounded(found.brierOfAverage()));
    figures.put(
        "shifts_not_told", over.stream().filter(one -> UNTOLD.contains(one.state())).count());
    figures.put("bins", found.bins().stream().map(PastProbabilities::figures).toList());
    return figures;
  }

  private static Map<String, Object> figures(Calibration.Bin bin) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("from", bin.from());
    figures.put("offers", bin.predictions());
    figures.put("claim_probability", rounded(bin.predicted()));
    figures.put("worked_share", rounded(bin.happened()));
    figures.put("worked_share_p5", rounded(bin.range().low()));
    figures.put("worked_share_p95", rounded(bin.range().high()));
    return figures;
  }

  private static double rounded(double value) {
    return Math.round(value * DECIMALS) / DECIMALS;
  }
}
