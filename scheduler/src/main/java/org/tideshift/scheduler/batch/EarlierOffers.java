package org.tideshift.scheduler.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.workspace.SeenOffer;
import org.tideshift.scheduler.batch.workspace.SeenOffersCsv;
import org.tideshift.scheduler.offers.PublishedPlan;

/**
 * Offers of an earlier run, which agents have seen.
 *
 * @param open those of its {@code offers.csv}
 * @param answered those that it knew to be answered, from the files beside
 * @param fingerprint that of its plan, blank where it is not known
 */
public record EarlierOffers(List<SeenOffer> open, List<SeenOffer> answered, String fingerprint) {
  /** Accepted shifts. */
  static final String SHIFTS = "shifts.csv";

  /** Offers that were answered in another way. */
  static final String ANSWERED = "answered_offers.csv";

  /** Copies the lists. */
  public EarlierOffers {
    open = List.copyOf(open);
    answered = List.copyOf(answered);
  }

  /** No earlier run. */
  static EarlierOffers none() {
    return new EarlierOffers(List.of(), List.of(), "");
  }

  /**
   * Reads {@code offers.csv} and what stands beside it: offers that were answered, and the {@code
   * summary.json} that tells whether anything has changed since.
   */
  static EarlierOffers read(
      Path offers, CsvDialect dialect, Optional<ZoneId> zone, DataProblems problems) {
    List<SeenOffer> answered = new ArrayList<>();
    for (String name : List.of(SHIFTS, ANSWERED)) {
      Path file = offers.resolveSibling(name);
      if (Files.isRegularFile(file)) {
        answered.addAll(SeenOffersCsv.read(file, dialect, zone, problems));
      }
    }
    return new EarlierOffers(
        SeenOffersCsv.read(offers, dialect, zone, problems),
        answered,
        JsonText.read(offers.resolveSibling("summary.json"), "plan_fingerprint"));
  }

  /** All offers, as far as nobody has answered them. */
  PublishedPlan plan() {
    return new PublishedPlan(open.stream().map(SeenOffer::shift).toList(), fingerprint);
  }
}
