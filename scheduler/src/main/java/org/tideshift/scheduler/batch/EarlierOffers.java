package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.workspace.PublishedOffer;
import org.tideshift.scheduler.batch.workspace.PublishedOffersCsv;
import org.tideshift.scheduler.offers.PlannedShift;
import org.tideshift.scheduler.offers.PublishedPlan;

/** Offers of an earlier run, which agents have seen. */
final class EarlierOffers {
  private EarlierOffers() {}

  /**
   * Reads {@code offers.csv}; the {@code summary.json} beside it, where there is one, tells whether
   * anything has changed since.
   */
  static PublishedPlan read(
      Path offers, CsvDialect dialect, Optional<ZoneId> zone, DataProblems problems) {
    List<PlannedShift> shifts =
        PublishedOffersCsv.read(offers, dialect, zone, problems).stream()
            .map(PublishedOffer::shift)
            .toList();
    return new PublishedPlan(
        shifts, JsonText.read(offers.resolveSibling("summary.json"), "plan_fingerprint"));
  }
}
