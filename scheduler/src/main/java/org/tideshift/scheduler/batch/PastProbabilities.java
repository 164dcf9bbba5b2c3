package org.tideshift.scheduler.batch;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tideshift.scheduler.batch.store.OfferCount;
import org.tideshift.scheduler.marketplace.Calibration;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.Predictions;

/**
 * The claim probabilities that offers were published with, beside what came. An offer counts once
 * its shift is over; and shifts are over for certain until the end of the last one of which
 * somebody said that it was worked or missed. Nothing earlier would do: refusals are told at once,
 * work only afterwards.
 */
final class PastProbabilities {
  private static final Set<OfferState> WORKED = EnumSet.of(OfferState.WORKED);
  private static final Set<OfferState> NOT_WORKED =
      EnumSet.of(OfferState.NO_SHOW, OfferState.DECLINED, OfferState.RELEASED, OfferState.EXPIRED);
  private static final Set<OfferState> UNTOLD =
      EnumSet.of(OfferState.CLAIMED, OfferState.CONFIRMED);
  private static final double DECIMALS = 1e4;

  private final List<OfferCount> over;

  /** Takes the offers whose shifts are over. */
  PastProbabilities(List<OfferCount> over) {
    this.over = over;
  }

  private List<Predictions> of(Set<OfferState> states) {
    return over.stream()
        .filter(one -> states.contains(one.state()))
        .map(OfferCount::probabilities)
        .toList();
  }

  /** The figures by name, for a JSON document; only numbers of offers where none was told of. */
  Map<String, Object> figures() {
    Calibration found = Calibration.of(of(WORKED), of(NOT_WORKED));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("offers", found.predictions());
    if (found.predictions() > 0) {
      figures.put("claim_probability", rounded(found.predicted()));
      figures.put("worked_share", rounded(found.happened()));
      figures.put("brier_score", rounded(found.brierScore()));
      figures.put("brier_score_of_average", rounded(found.brierOfAverage()));
    }
    figures.put("shifts_not_told", of(UNTOLD).stream().mapToLong(Predictions::number).sum());
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
