package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** A small shop whose nights can be run: one queue, three agents, three days ahead. */
abstract class MarketShop {
  static final Instant CLOCK = Instant.parse("2026-03-02T03:00:00Z");
  static final String MONDAY = "2026-03-02T00:00:00Z";
  static final String LATER = "2026-03-02T06:00:00Z";
  static final String CLAIMS = "event_id,offer_id,agent_id,event,at,reason\n";

  @TempDir Path root;
  Workspace workspace;
  private int runs;

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = new Workspace(root);
    write(
        "tideshift.yaml",
        """
        timezone: UTC
        interval: PT60M
        horizon: P3D
        offers:
          effort: quick
        """);
    write(
        "queues.csv",
        """
        queue,open,aht_seconds,patience_seconds
        billing,Mon-Fri 08:00-16:00,300,120
        """);
    write(
        "agents.csv",
        """
        agent_id,skills,hourly_rate
        a1,billing,10
        a2,billing,10
        a3,billing,10
        """);
    StringBuilder availability = new StringBuilder("agent_id,start,end\n");
    for (String agent : List.of("a1", "a2", "a3")) {
      for (int day = 2; day <= 6; day++) {
        availability.append(
            String.format(
                Locale.ROOT, "%s,2026-03-0%dT06:00Z,2026-03-0%dT18:00Z%n", agent, day, day));
      }
    }
    write("availability.csv", availability.toString());
    StringBuilder rows = new StringBuilder("interval_start,queue,contacts\n");
    LocalDateTime hour = LocalDateTime.parse("2026-01-26T00:00");
    for (; hour.isBefore(LocalDateTime.parse("2026-03-02T00:00")); hour = hour.plusHours(1)) {
      boolean open = hour.getDayOfWeek().getValue() <= 5 && hour.getHour() / 8 == 1;
      rows.append(hour).append(":00Z,billing,").append(open ? 6 : 0).append('\n');
    }
    write("history/billing.csv", rows.toString());
  }

  RunNight.Result run(String asOf) {
    return RunNight.run(
        workspace,
        configuration(asOf),
        new RunNight.Options(CLOCK.plusSeconds(60L * runs++), "test", false),
        Progress.NONE);
  }

  Configuration configuration(String asOf) {
    return LoadConfiguration.load(
        Optional.of(workspace.configurationFile()), Map.of(), Map.of("as_of", asOf));
  }

  Map<String, Object> status() {
    return ClaimsStatus.of(workspace, configuration(MONDAY), CLOCK);
  }

  List<String> offers() {
    try {
      List<String> lines = Files.readAllLines(workspace.published().resolve("offers.csv"));
      return lines.subList(1, lines.size());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String idOf(String offer) {
    return offer.substring(0, offer.indexOf(','));
  }

  void claim(String offer, String event, String id) throws IOException {
    String[] cells = offer.split(",", -1);
    write(
        "claims/" + id + ".csv",
        CLAIMS
            + id
            + ","
            + cells[0]
            + ","
            + cells[4]
            + ","
            + event
            + ",2026-03-02T0"
            + id
            + ":00Z,\n");
  }

  void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
