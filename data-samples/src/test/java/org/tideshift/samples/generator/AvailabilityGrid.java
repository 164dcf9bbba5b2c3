package org.tideshift.samples.generator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who can work when: a sample's agents by the half-hours they have, as its files say. */
final class AvailabilityGrid {

  private final Map<String, List<String>> skills = new HashMap<>();
  private final Map<Instant, Set<String>> agents = new HashMap<>();

  AvailabilityGrid(String sample) throws IOException {
    for (Table.Row row : Table.of(sample + "/agents.csv")) {
      skills.put(row.text("agent_id"), List.of(row.text("skills").split("\\|")));
    }
    List<Table.Row> windows = Table.of(sample + "/availability.csv");
    for (Table.Row window : windows) {
      if (!window.text("kind").equals("unavailable")) {
        halfHours(window).forEach(t -> at(t).add(window.text("agent_id")));
      }
    }
    for (Table.Row window : windows) {
      if (window.text("kind").equals("unavailable")) {
        halfHours(window).forEach(t -> at(t).remove(window.text("agent_id")));
      }
    }
  }

  /** How many agents with a skill have the half-hour. */
  long countAt(Instant halfHour, String skill) {
    return at(halfHour).stream()
        .filter(agent -> skills.getOrDefault(agent, List.of()).contains(skill))
        .count();
  }

  /** How many agents have the half-hour. */
  int countAt(Instant halfHour) {
    return at(halfHour).size();
  }

  private Set<String> at(Instant halfHour) {
    return agents.computeIfAbsent(halfHour, t -> new HashSet<>());
  }

  private static List<Instant> halfHours(Table.Row window) {
    Instant end = OffsetDateTime.parse(window.text("end")).toInstant();
    return Stream.iterate(
            OffsetDateTime.parse(window.text("start")).toInstant(),
            t -> t.isBefore(end),
            t -> t.plus(Duration.ofMinutes(30)))
        .toList();
  }
}
