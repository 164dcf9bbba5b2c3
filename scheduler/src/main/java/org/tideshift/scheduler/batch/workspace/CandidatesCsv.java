package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.scheduler.marketplace.Backup;
import org.tideshift.scheduler.offers.ShiftOffer;

/** Writes {@code offer_candidates.csv}: whom to ask for a seat if its offer is not taken up. */
public final class CandidatesCsv {
  private static final List<String> HEADER =
      List.of("offer_id", "seat_id", "rank", "agent_id", "claim_probability");
  private static final int PROBABILITY_DECIMALS = 4;

  private CandidatesCsv() {}

  /**
   * Writes backups by offer, in the order of {@code offers.csv}, and rank.
   *
   * @param offers the offers of the plan
   * @param backups of the same plan's shifts
   */
  public static void write(Path file, List<OfferRow> offers, List<Backup> backups) {
    Map<Object, List<Backup>> byShift = new HashMap<>();
    for (Backup backup : backups) {
      byShift.computeIfAbsent(key(backup.seat()), any -> new ArrayList<>()).add(backup);
    }
    List<OfferRow> sorted = new ArrayList<>(offers);
    sorted.sort(OffersCsv.ORDER);
    CsvOutput.write(
        file,
        false,
        HEADER,
        out -> {
          for (OfferRow offer : sorted) {
            for (Backup backup : byShift.getOrDefault(key(offer.shift()), List.of())) {
              out.text(offer.offerId()).text(offer.seatId()).whole(backup.rank());
              out.text(backup.agentId());
              out.decimal(backup.claimProbability(), PROBABILITY_DECIMALS).endRow();
            }
          }
        });
  }

  /** What tells a shift of a plan from the others; its reason may have grown since. */
  private static Object key(ShiftOffer shift) {
    return Objects.requireNonNull(List.of(shift.agentId(), shift.group(), shift.span()));
  }
}
