package org.tideshift.scheduler.batch.workspace;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.marketplace.ClaimWindow;
import org.tideshift.scheduler.marketplace.EventKind;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferKey;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.TimeSpan;

/**
 * Writes and reads {@code ledger-events.csv}: what a night did to the ledger. It is published with
 * the run, in one step, so that a night that was killed before it could record it can be made good.
 */
public final class NightEventsCsv {
  private static final List<String> KEY =
      List.of("event_id", "event", "at", "offer_id", "agent_id");
  private static final List<String> TERMS =
      List.of(
          "seat_id",
          "staffing_group",
          "start",
          "end",
          "queues",
          "brands",
          "claim_probability",
          "wave",
          "opens_at",
          "closes_at",
          "hourly_rate",
          "bonus",
          "reason");
  private static final CsvLayout LAYOUT = new CsvLayout(KEY, TERMS).orWithoutRows();
  private static final int PROBABILITY_DECIMALS = 4;
  private static final double MOST_MONEY = 1e12;

  private final List<MarketEvent> events = new ArrayList<>();
  private final List<OfferRow> offers = new ArrayList<>();

  /** What the offers of a night have in common. */
  private final Shared<String> texts = new Shared<>();

  private final Shared<Instant> moments = new Shared<>();
  private final Shared<OfferRow.Work> works = new Shared<>();
  private final Shared<Optional<BigDecimal>> amounts = new Shared<>();

  private NightEventsCsv() {}

  /**
   * What a night did.
   *
   * @param events its events, by id
   * @param offers the offers that it made, by id
   */
  public record NightEvents(List<MarketEvent> events, List<OfferRow> offers) {
    /** Sorts the lists. */
    public NightEvents {
      events = events.stream().sorted(Comparator.comparing(MarketEvent::eventId)).toList();
      offers = offers.stream().sorted(Comparator.comparing(OfferRow::offerId)).toList();
    }
  }

  /** Writes the events; one of an offer made has the offer's terms beside it. */
  public static void write(Path file, NightEvents night) {
    Map<String, OfferRow> terms = new TreeMap<>();
    night.offers().forEach(offer -> terms.put(offer.offerId(), offer));
    List<String> header = new ArrayList<>(KEY);
    header.addAll(TERMS);
    CsvOutput.write(
        file, false, header, out -> night.events().forEach(event -> write(out, event, terms)));
  }

  private static void write(CsvOutput out, MarketEvent event, Map<String, OfferRow> terms) {
    out.text(event.eventId()).text(ClaimsCsv.word(event.kind())).time(event.at());
    out.text(event.about().offerId()).text(event.about().agentId());
    OfferRow offer = terms.get(event.about().offerId());
    if (offer == null || event.kind() != EventKind.OFFERED) {
      TERMS.stream().skip(1).forEach(any -> out.blank());
      out.text(event.reason()).endRow();
      return;
    }
    ShiftOffer shift = offer.shift();
    ClaimWindow window = offer.promise().window().orElseThrow();
    out.text(offer.seatId()).text(shift.group()).time(shift.span().start());
    out.time(shift.span().end()).list(offer.work().queues()).list(offer.work().brands());
    out.decimal(shift.claimProbability(), PROBABILITY_DECIMALS).whole(window.wave());
    out.time(window.opensAt()).time(window.closesAt());
    OffersCsv.writeMoney(out, offer.promise().hourlyRate());
    OffersCsv.writeMoney(out, offer.promise().bonus());
    out.text(shift.reason()).endRow();
  }

  /** Reads the events of a night; what is wrong is recorded in {@code problems}. */
  public static NightEvents read(Path file, DataProblems problems) {
    NightEventsCsv reader = new NightEventsCsv();
    CsvFile.of(file, CsvDialect.STANDARD).forEachRow(LAYOUT, problems, reader::addRow);
    return new NightEvents(reader.events, reader.offers);
  }

  private void addRow(CsvRow row) {
    OfferKey about = new OfferKey(row.text("offer_id"), texts.of(row.text("agent_id")));
    EventKind kind = EventKind.valueOf(row.text("event").toUpperCase(Locale.ROOT));
    boolean offered = kind == EventKind.OFFERED;
    String reason = offered ? "" : row.findText("reason").map(texts::of).orElse("");
    row.findInstant("at", Optional.empty())
        .map(moments::of)
        .ifPresent(
            at -> events.add(new MarketEvent(row.text("event_id"), about, kind, at, reason)));
    if (offered) {
      offers.add(offer(row, about));
    }
  }

  private OfferRow offer(CsvRow row, OfferKey about) {
    TimeSpan span = new TimeSpan(moment(row, "start"), moment(row, "end"));
    ShiftOffer shift =
        new ShiftOffer(
            about.agentId(),
            texts.of(row.text("staffing_group")),
            span,
            row.decimal("claim_probability", 0, 1),
            texts.of(row.findText("reason").orElse("")));
    ClaimWindow window =
        new ClaimWindow(
            (int) row.whole("wave", 1, Integer.MAX_VALUE),
            moment(row, "opens_at"),
            moment(row, "closes_at"));
    OfferRow.Work work = new OfferRow.Work(row.list("queues"), new TreeSet<>(row.list("brands")));
    return new OfferRow(
        about.offerId(),
        row.text("seat_id"),
        shift,
        works.of(work),
        new OfferRow.Promise(
            Optional.of(window),
            amounts.of(findMoney(row, "hourly_rate")),
            amounts.of(findMoney(row, "bonus"))));
  }

  private Instant moment(CsvRow row, String column) {
    return moments.of(row.findInstant(column, Optional.empty()).orElseThrow());
  }

  private static Optional<BigDecimal> findMoney(CsvRow row, String column) {
    OptionalDouble amount = row.findDecimal(column, 0, MOST_MONEY);
    return amount.isPresent()
        ? Optional.of(BigDecimal.valueOf(amount.getAsDouble()))
        : Optional.empty();
  }
}
