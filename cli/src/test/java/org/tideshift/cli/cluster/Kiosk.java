package org.tideshift.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A workspace on a database server that is as small as one can be: one queue, four agents, eight
 * weeks of history up to today's midnight in UTC.
 */
record Kiosk(Path root, String schema) {
  private static final int DAYS = 57;
  private static final int OPENS = 9;
  private static final int CLOSES = 17;

  static Kiosk make(Path root, TestServer server, String schedule) throws Exception {
    Kiosk kiosk = new Kiosk(root, String.valueOf(root.getFileName()));
    server.createSchema(kiosk.schema);
    Files.createDirectories(root.resolve("history"));
    Files.writeString(
        root.resolve("tideshift.yaml"),
        """
        timezone: UTC
        interval: PT60M
        horizon: P2D
        offers:
          effort: quick
        database:
          url: %s
          user: %s
        """
                .formatted(server.url(kiosk.schema), TestServer.USER)
            + schedule);
    Files.writeString(
        root.resolve("queues.csv"),
        """
        queue,channel,required_skills,service_level,answer_within_seconds,patience_seconds,open
        phone,voice,phone,0.8,30,150,Mon-Sun 09:00-17:00
        """);
    Instant midnight = Instant.now().truncatedTo(ChronoUnit.DAYS);
    Files.writeString(root.resolve("history").resolve("contacts.csv"), history(midnight));
    Files.writeString(root.resolve("agents.csv"), agents());
    Files.writeString(root.resolve("availability.csv"), availability(midnight));
    return kiosk;
  }

  private static String history(Instant midnight) {
    StringBuilder rows = new StringBuilder("interval_start,queue,contacts,aht_seconds,handled\n");
    for (int day = -DAYS; day < 0; day++) {
      for (int hour = OPENS; hour < CLOSES; hour++) {
        Instant start = midnight.plus(day, ChronoUnit.DAYS).plus(hour, ChronoUnit.HOURS);
        int contacts = 8 + (hour * 7 + Math.floorMod(day, 7) * 3) % 9;
        rows.append(start).append(",phone,").append(contacts).append(",200,").append(contacts);
        rows.append('\n');
      }
    }
    return rows.toString();
  }

  private static String agents() {
    StringBuilder rows =
        new StringBuilder(
            "agent_id,skills,timezone,desired_hours_week,max_hours_week,max_hours_day,min_shift,"
                + "max_shift,min_rest,max_shifts_day,hourly_rate,tier\n");
    for (int agent = 1; agent <= 4; agent++) {
      rows.append("agent-").append(agent).append(",phone,UTC,20,40,8,PT2H,PT8H,PT9H,2,15,gold\n");
    }
    return rows.toString();
  }

  private static String availability(Instant midnight) {
    StringBuilder rows = new StringBuilder("agent_id,start,end,kind\n");
    for (int agent = 1; agent <= 4; agent++) {
      for (int day = 0; day < 4; day++) {
        Instant start = midnight.plus(day, ChronoUnit.DAYS).plus(OPENS, ChronoUnit.HOURS);
        rows.append("agent-").append(agent).append(',').append(start).append(',');
        rows.append(start.plus(CLOSES - OPENS, ChronoUnit.HOURS)).append(",available\n");
      }
    }
    return rows.toString();
  }

  /** The run that the link names; blank before the first. */
  String linked() {
    try {
      Path link = root.resolve("published");
      return Files.isSymbolicLink(link)
          ? Files.readSymbolicLink(link).getFileName().toString()
          : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The folders of complete runs, by name. */
  List<String> runs() throws IOException {
    try (Stream<Path> entries = Files.list(root.resolve("runs"))) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (NoSuchFileException before) {
      return List.of();
    }
  }

  /** What a reader of the link sees is a whole run; nothing before the first. */
  void checkPublished() throws IOException {
    if (!linked().isEmpty()) {
      checkRun(root.resolve("published").toRealPath());
    }
  }

  /** Every file of a run is as its manifest says. */
  static void checkRun(Path run) throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(run.resolve("manifest.json").toFile());
    assertThat(manifest.get("run_id").asText()).isEqualTo(run.getFileName().toString());
    assertThat(manifest.get("outputs")).hasSizeGreaterThanOrEqualTo(7);
    for (JsonNode output : manifest.get("outputs")) {
      Path file = run.resolve(output.get("path").asText());
      assertThat(sha256(file)).as(file.toString()).isEqualTo(output.get("sha256").asText());
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new AssertionError(everyPlatformHasIt);
    }
  }
}
