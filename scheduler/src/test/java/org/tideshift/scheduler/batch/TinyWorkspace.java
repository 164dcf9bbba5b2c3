package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** A workspace whose night takes a moment: one queue, five weeks of history, three agents. */
public final class TinyWorkspace {
  private TinyWorkspace() {}

  /**
   * Makes one in UTC.
   *
   * @param now where history ends and availability begins
   * @param settings lines for {@code tideshift.yaml}
   */
  public static Workspace make(Path root, Instant now, String settings) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    Workspace workspace = new Workspace(root);
    write(
        workspace,
        "tideshift.yaml",
        "timezone: UTC\ninterval: PT60M\nhorizon: P2D\noffers:\n  effort: quick\n" + settings);
    write(
        workspace,
        "queues.csv",
        """
        queue,open,aht_seconds,patience_seconds
        billing,Mon-Sun 08:00-16:00,300,120
        """);
    write(workspace, "agents.csv", "agent_id,skills\na1,billing\na2,billing\na3,billing\n");
    write(
        workspace,
        "availability.csv",
        "agent_id,start,end\n"
            + availability("a1", hour, 0, 24)
            + availability("a2", hour, 0, 48)
            + availability("a3", hour, 24, 48));
    write(workspace, "history/billing.csv", history(hour));
    return workspace;
  }

  private static String availability(String agent, Instant now, int from, int to) {
    Instant start = now.plus(Duration.ofHours(from));
    return agent + "," + start + "," + now.plus(Duration.ofHours(to)) + "\n";
  }

  private static String history(Instant end) {
    StringBuilder rows = new StringBuilder("interval_start,queue,contacts\n");
    ZonedDateTime hour = end.minus(Duration.ofDays(35)).atZone(ZoneOffset.UTC);
    for (; hour.toInstant().isBefore(end); hour = hour.plusHours(1)) {
      int contacts = hour.getHour() / 8 == 1 ? 5 + hour.getDayOfMonth() % 3 : 0;
      rows.append(hour.toInstant()).append(",billing,").append(contacts).append('\n');
    }
    return rows.toString();
  }

  /** Writes a file of a workspace. */
  public static void write(Workspace workspace, String name, String text) {
    Path file = workspace.root().resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
