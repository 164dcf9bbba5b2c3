package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.marketplace.ClaimWindow;
import org.tideshift.scheduler.offers.ShiftOffer;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.report.NightOffer;
import org.tideshift.scheduler.report.Pay;

/** Reads the {@code offers.csv} of a run. */
public final class NightOffersCsv {
  private static final CsvLayout LAYOUT =
      OffersCsv.layout(List.of("offer_id", "staffing_group", "agent_id", "start", "end"));
  private static final double MOST_MONEY = 1e12;
  private static final long MOST_WAVES = 1000;

  private NightOffersCsv() {}

  /** The offers in file order; what is wrong is recorded in {@code problems}. */
  public static List<NightOffer> read(Path file, DataProblems problems) {
    List<NightOffer> offers = new ArrayList<>();
    CsvFile.of(file, CsvDialect.STANDARD)
        .forEachRow(LAYOUT, problems, row -> find(row).ifPresent(offers::add));
    return offers;
  }

  private static Optional<NightOffer> find(CsvRow row) {
    String id = row.text("offer_id");
    String agent = row.text("agent_id");
    String group = row.text("staffing_group");
    Optional<Instant> start = row.findInstant("start", Optional.empty());
    Optional<Instant> end = row.findInstant("end", Optional.empty());
    double probability = row.findDecimal("claim_probability", 0, 1).orElse(1);
    String reason = row.findText("reason").orElse("");
    Pay pay =
        new Pay(
            row.findDecimal("hourly_rate", 0, MOST_MONEY),
            row.findDecimal("bonus", 0, MOST_MONEY),
            row.findDecimal("pay", 0, MOST_MONEY));
    Optional<ClaimWindow> window = window(row);
    if (row.isBad() || start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    TimeSpan span = new TimeSpan(start.get(), end.get());
    return Optional.of(
        new NightOffer(id, new ShiftOffer(agent, group, span, probability, reason), pay, window));
  }

  private static Optional<ClaimWindow> window(CsvRow row) {
    OptionalLong wave = row.findWhole("wave", 1, MOST_WAVES);
    Optional<Instant> opens = row.findInstant("opens_at", Optional.empty());
    Optional<Instant> closes = row.findInstant("closes_at", Optional.empty());
    return wave.isPresent()
            && opens.isPresent()
            && closes.isPresent()
            && !closes.get().isBefore(opens.get())
        ? Optional.of(new ClaimWindow((int) wave.getAsLong(), opens.get(), closes.get()))
        : Optional.empty();
  }
}
