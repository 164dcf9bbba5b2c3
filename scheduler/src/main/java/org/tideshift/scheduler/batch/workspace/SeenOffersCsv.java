package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.offers.PlannedShift;
import org.tideshift.scheduler.offers.TimeSpan;

/** Reads {@code offers.csv}, or a {@link AnsweredOffersCsv}, of an earlier run. */
public final class SeenOffersCsv {
  private static final CsvLayout LAYOUT =
      OffersCsv.layout(List.of("offer_id", "staffing_group", "agent_id", "start", "end"), "state");

  private SeenOffersCsv() {}

  /** The offers in file order; what is wrong is recorded in {@code problems}. */
  public static List<SeenOffer> read(
      Path file, CsvDialect dialect, Optional<ZoneId> zone, DataProblems problems) {
    List<SeenOffer> offers = new ArrayList<>();
    UniqueNames ids = new UniqueNames("offer_id");
    CsvFile.of(file, dialect).forEachRow(LAYOUT, problems, row -> addRow(row, zone, ids, offers));
    return offers;
  }

  private static void addRow(
      CsvRow row, Optional<ZoneId> zone, UniqueNames ids, List<SeenOffer> offers) {
    String id = ids.read(row);
    String group = row.text("staffing_group");
    String agent = row.text("agent_id");
    Optional<Instant> start = row.findInstant("start", zone);
    Optional<Instant> end = row.findInstant("end", zone);
    if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
      row.error(
          "end", Printable.value(row.raw("end")) + " is not after start, valid: a later time");
    }
    Optional<Instant> opens = ifSaid(row, "opens_at", zone);
    Optional<Instant> closes = ifSaid(row, "closes_at", zone);
    if (!row.isBad() && start.isPresent() && end.isPresent()) {
      PlannedShift shift = new PlannedShift(agent, group, new TimeSpan(start.get(), end.get()));
      offers.add(new SeenOffer(id, row.findText("seat_id").orElse(id), shift, opens, closes));
    }
  }

  private static Optional<Instant> ifSaid(CsvRow row, String column, Optional<ZoneId> zone) {
    return row.raw(column).isBlank() ? Optional.empty() : row.findInstant(column, zone);
  }
}
