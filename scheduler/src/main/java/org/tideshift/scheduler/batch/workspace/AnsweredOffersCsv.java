package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.offers.TimeSpan;

/** Writes {@code shifts.csv}: what agents have accepted, or answered at all. */
public final class AnsweredOffersCsv {
  private static final List<String> HEADER =
      List.of(
          "offer_id",
          "seat_id",
          "staffing_group",
          "agent_id",
          "start",
          "end",
          "local_start",
          "paid_minutes",
          "opens_at",
          "closes_at",
          "state");
  private static final Comparator<SeenOffer> ORDER =
      Comparator.comparing((SeenOffer one) -> one.shift().span())
          .thenComparing(one -> one.shift().group())
          .thenComparing(one -> one.shift().agentId())
          .thenComparing(SeenOffer::offerId);

  private AnsweredOffersCsv() {}

  /**
   * Writes offers by start, end, group and agent.
   *
   * @param states the state of each offer to write by its id; other offers are passed over
   */
  public static void write(
      Path file,
      boolean forExcel,
      List<SeenOffer> offers,
      Map<String, OfferState> states,
      ZoneId zone) {
    CsvOutput.write(
        file,
        forExcel,
        HEADER,
        out ->
            offers.stream()
                .filter(one -> states.containsKey(one.offerId()))
                .sorted(ORDER)
                .forEach(
                    one ->
                        write(out, one, Objects.requireNonNull(states.get(one.offerId())), zone)));
  }

  private static void write(CsvOutput out, SeenOffer one, OfferState state, ZoneId zone) {
    TimeSpan span = one.shift().span();
    out.text(one.offerId()).text(one.seatId()).text(one.shift().group());
    out.text(one.shift().agentId()).time(span.start()).time(span.end());
    out.localTime(span.start(), zone).whole(span.length().toMinutes());
    moment(out, one.opensAt());
    moment(out, one.closesAt());
    out.text(ClaimsCsv.word(state)).endRow();
  }

  private static void moment(CsvOutput out, Optional<Instant> at) {
    if (at.isPresent()) {
      out.time(at.get());
    } else {
      out.blank();
    }
  }
}
