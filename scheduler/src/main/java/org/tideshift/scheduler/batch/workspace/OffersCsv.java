package org.tideshift.scheduler.batch.workspace;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvOutput;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.marketplace.ClaimWindow;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.offers.TimeSpan;

/** Writes {@code offers.csv}. */
public final class OffersCsv {
  private static final List<String> HEADER =
      List.of(
          "offer_id",
          "seat_id",
          "staffing_group",
          "queues",
          "agent_id",
          "start",
          "end",
          "local_start",
          "agent_local_start",
          "paid_minutes",
          "hourly_rate",
          "bonus",
          "pay",
          "claim_probability",
          "wave",
          "opens_at",
          "closes_at",
          "reason",
          "expected_occupancy");

  /** How far an accepted shift is. */
  static final String STATUS = "status";

  private static final int PROBABILITY_DECIMALS = 4;
  private static final int OCCUPANCY_DECIMALS = 4;
  static final Comparator<OfferRow> ORDER =
      Comparator.comparing((OfferRow offer) -> offer.shift().span().start())
          .thenComparing(offer -> offer.shift().group())
          .thenComparing(offer -> offer.shift().span().end())
          .thenComparing(offer -> offer.shift().agentId())
          .thenComparing(OfferRow::offerId);

  private final AgentZones zones;

  private OffersCsv(AgentZones zones) {
    this.zones = zones;
  }

  /**
   * The layout of a file of offers, which may hold none.
   *
   * @param needed columns that must be there
   * @param further columns that may stand beside those of {@code offers.csv}
   */
  static CsvLayout layout(List<String> needed, String... further) {
    List<String> optional = new ArrayList<>(HEADER);
    optional.removeAll(needed);
    optional.addAll(List.of(further));
    return new CsvLayout(needed, optional).orWithoutRows();
  }

  /** Writes offers by start, group, end and agent. */
  public static void write(Path file, boolean forExcel, List<OfferRow> offers, AgentZones zones) {
    OffersCsv writing = new OffersCsv(zones);
    CsvOutput.write(
        file,
        forExcel,
        HEADER,
        out -> offers.stream().sorted(ORDER).forEach(one -> writing.write(out, one).endRow()));
  }

  /**
   * Writes accepted shifts in the same order, each with how far it is.
   *
   * @param shifts by shift its state
   */
  public static void writeShifts(
      Path file, boolean forExcel, Map<OfferRow, OfferState> shifts, AgentZones zones) {
    OffersCsv writing = new OffersCsv(zones);
    List<String> header = new ArrayList<>(HEADER);
    header.add(STATUS);
    CsvOutput.write(
        file,
        forExcel,
        header,
        out ->
            shifts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .forEach(
                    one ->
                        writing
                            .write(out, one.getKey())
                            .text(ClaimsCsv.word(one.getValue()))
                            .endRow()));
  }

  private CsvOutput write(CsvOutput out, OfferRow offer) {
    TimeSpan span = offer.shift().span();
    String agent = offer.shift().agentId();
    out.text(offer.offerId()).text(offer.seatId()).text(offer.shift().group());
    out.list(offer.work().queues()).text(agent).time(span.start()).time(span.end());
    out.localTime(span.start(), zones.workspace()).localTime(span.start(), zones.of(agent));
    out.whole(span.length().toMinutes());
    writeMoney(out, offer.promise().hourlyRate());
    writeMoney(out, offer.promise().bonus());
    writeMoney(out, offer.findPay());
    out.decimal(offer.shift().claimProbability(), PROBABILITY_DECIMALS);
    writeWindow(out, offer.promise().window());
    out.text(offer.shift().reason());
    return out.decimal(offer.work().expectedOccupancy(), OCCUPANCY_DECIMALS);
  }

  /** The expected occupancy of each offer of a run that has one, by offer id. */
  public static Map<String, Double> readOccupancies(Path file, DataProblems problems) {
    Map<String, Double> occupancies = new TreeMap<>();
    CsvFile.of(file, CsvDialect.STANDARD)
        .forEachRow(
            layout(List.of("offer_id")),
            problems,
            row ->
                row.findDecimal("expected_occupancy", 0, 1)
                    .ifPresent(share -> occupancies.put(row.text("offer_id"), share)));
    return occupancies;
  }

  static void writeMoney(CsvOutput out, Optional<BigDecimal> amount) {
    amount.ifPresentOrElse(out::money, out::blank);
  }

  private static void writeWindow(CsvOutput out, Optional<ClaimWindow> window) {
    window.ifPresentOrElse(
        open -> out.whole(open.wave()).time(open.opensAt()).time(open.closesAt()),
        () -> out.blank().blank().blank());
  }
}
