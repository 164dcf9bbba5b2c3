package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.CsvFile;
import org.tideshift.forecast.csv.CsvLayout;
import org.tideshift.forecast.csv.CsvRow;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.Availability;
import org.tideshift.scheduler.offers.TimeSpan;

/** Reads {@code availability.csv}. */
public final class AvailabilityCsv {
  private static final CsvLayout LAYOUT =
      new CsvLayout(List.of("agent_id", "start", "end"), List.of("kind")).orWithoutRows();

  private final Map<String, Optional<ZoneId>> zones = new HashMap<>();
  private final List<Availability> said = new ArrayList<>();
  private final Optional<ZoneId> workspaceZone;
  private final Set<String> unknown = new HashSet<>();

  private AvailabilityCsv(Collection<Agent> agents, Optional<ZoneId> zone) {
    this.workspaceZone = zone;
    agents.forEach(one -> zones.put(one.id(), one.terms().zone().or(() -> zone)));
  }

  /**
   * What the agents said about their time, in file order; what is wrong is recorded in {@code
   * problems}.
   *
   * @param zone the zone of times without offset of agents who have none of their own; empty where
   *     none is configured
   */
  public static List<Availability> read(
      Path file,
      CsvDialect dialect,
      Collection<Agent> agents,
      Optional<ZoneId> zone,
      DataProblems problems) {
    AvailabilityCsv reader = new AvailabilityCsv(agents, zone);
    CsvFile.of(file, dialect).forEachRow(LAYOUT, problems, reader::addRow);
    return reader.said;
  }

  private void addRow(CsvRow row) {
    String id = row.text("agent_id");
    boolean isUnknown = !zones.isEmpty() && !zones.containsKey(id);
    if (!row.isBad() && isUnknown && unknown.add(id)) {
      row.warning("agent_id", Printable.value(id) + " is not in the agents file: ignored");
    }
    Optional<ZoneId> zone = zones.getOrDefault(id, workspaceZone);
    Optional<Instant> start = row.findInstant("start", zone);
    Optional<Instant> end = row.findInstant("end", zone);
    Availability.Kind kind =
        row.find("kind", AvailabilityCsv::kind).orElse(Availability.Kind.AVAILABLE);
    if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
      row.error(
          "end", Printable.value(row.raw("end")) + " is not after start, valid: a later time");
    }
    if (!row.isBad() && start.isPresent() && end.isPresent() && zones.containsKey(id)) {
      said.add(new Availability(id, new TimeSpan(start.get(), end.get()), kind));
    }
  }

  private static Availability.Kind kind(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "available" -> Availability.Kind.AVAILABLE;
      case "preferred" -> Availability.Kind.PREFERRED;
      case "unavailable" -> Availability.Kind.UNAVAILABLE;
      default ->
          throw new IllegalArgumentException(
              "unknown kind, valid: available, preferred, unavailable");
    };
  }
}
