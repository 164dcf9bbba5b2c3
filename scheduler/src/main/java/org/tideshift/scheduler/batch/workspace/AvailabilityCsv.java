package org.tideshift.scheduler.batch.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
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
      new CsvLayout(List.of("agent_id", "start", "end"), List.of("kind"));

  private final Map<String, ZoneId> zones = new HashMap<>();
  private final Optional<ZoneId> workspaceZone;
  private final Set<String> unknownAgents = new HashSet<>();
  private final List<Availability> availability = new ArrayList<>();

  private AvailabilityCsv(List<Agent> agents, Optional<ZoneId> workspaceZone) {
    agents.forEach(agent -> zones.put(agent.id(), agent.terms().zone()));
    this.workspaceZone = workspaceZone;
  }

  /**
   * What agents say about their time, in file order; what is wrong is recorded in {@code problems}.
   *
   * @param agents the agents, in whose zone a time without offset stands
   * @param workspaceZone the zone somebody chose for the workspace; empty where nobody did
   */
  public static List<Availability> read(
      Path file,
      CsvDialect dialect,
      List<Agent> agents,
      Optional<ZoneId> workspaceZone,
      DataProblems problems) {
    AvailabilityCsv reading = new AvailabilityCsv(agents, workspaceZone);
    CsvFile.of(file, dialect).forEachRow(LAYOUT, problems, reading::add);
    return reading.availability;
  }

  private void add(CsvRow row) {
    String agent = row.text("agent_id");
    Optional<ZoneId> zone = findZone(agent);
    Optional<Instant> start = row.findInstant("start", zone);
    Optional<Instant> end = row.findInstant("end", zone);
    Optional<Availability.Kind> kind = row.find("kind", AvailabilityCsv::kind);
    if (row.isBad() || start.isEmpty() || end.isEmpty()) {
      return;
    }
    if (!end.get().isAfter(start.get())) {
      row.error("end", Printable.value(row.raw("end")) + " is not after the start, valid: later");
      return;
    }
    if (!zones.containsKey(agent) && unknownAgents.add(agent)) {
      row.warning(
          "agent_id", Printable.value(agent) + " is not in agents.csv; its windows are ignored");
    }
    availability.add(
        new Availability(
            agent, new TimeSpan(start.get(), end.get()), kind.orElse(Availability.Kind.AVAILABLE)));
  }

  /** The agent's own zone; UTC counts only where it cannot be the mere default. */
  private Optional<ZoneId> findZone(String agent) {
    return Optional.ofNullable(zones.get(agent))
        .filter(zone -> workspaceZone.isPresent() || !zone.equals(ZoneOffset.UTC))
        .or(() -> workspaceZone);
  }

  private static Availability.Kind kind(String text) {
    return Arrays.stream(Availability.Kind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown kind, valid: "
                        + String.join(
                            ", ",
                            Arrays.stream(Availability.Kind.values())
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .toList())));
  }
}
