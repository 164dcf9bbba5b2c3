package org.tideshift.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shared schedule keeps between the starts of daemons. */
@Tag("slow")
class SharedScheduleTest {
  private static final String PASSWORD = "not-a-secret";
  private static final String SCHEDULE =
      """
      schedule:
        store: jdbc
        jobs:
          nightly:
            cron: "%s"
      """;
  private static final String CLEAN_UP =
      """
          clean-up:
            cron: "0 5 * * *"
      """;

  @TempDir private Path folder;

  @Test
  void followsTheConfigurationAtTheNextStartOfADaemon() throws Exception {
    try (TestServer server = TestServer.start(folder.resolve("server"), PASSWORD);
        Connection connection = server.connect()) {
      String before = SCHEDULE.formatted("0 2 * * *") + CLEAN_UP;
      Kiosk one = Kiosk.make(folder.resolve("one"), server, before);
      Kiosk two = Kiosk.make(folder.resolve("two"), server, before);
      startAndEnd("first", one, two);
      assertThat(jobs(connection))
          .containsExactly(
              "one clean-up 0 5 * * *",
              "one nightly 0 2 * * *",
              "two clean-up 0 5 * * *",
              "two nightly 0 2 * * *");

      Path yaml = one.root().resolve("tideshift.yaml");
      Files.writeString(
          yaml, Files.readString(yaml).replace(CLEAN_UP, "").replace("0 2 * * *", "30 3 * * *"));
      String said = startAndEnd("second", one);

      assertThat(jobs(connection))
          .containsExactly(
              "one nightly 30 3 * * *", "two clean-up 0 5 * * *", "two nightly 0 2 * * *");
      assertThat(said)
          .contains("one: clean-up has no schedule any more; removed")
          .contains("also has jobs of " + two.root());
    }
  }

  private String startAndEnd(String name, Kiosk... kiosks) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("schedule", "run"));
    for (Kiosk kiosk : kiosks) {
      arguments.add(kiosk.root().toString());
    }
    Command daemon =
        Command.start(
            folder.resolve(name + ".log"), Map.of("TIDESHIFT_DB_PASSWORD", PASSWORD), arguments);
    daemon.awaitSaid("running the jobs of");
    daemon.signal("TERM");
    assertThat(daemon.end()).isEqualTo(143);
    return daemon.said();
  }

  private static List<String> jobs(Connection connection) throws Exception {
    List<String> jobs = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select regexp_replace(trigger_group, '.*/', '') || ' ' || trigger_name || ' '"
                    + " || str_prop_1 from tideshift_jobs.qrtz_simprop_triggers order by 1")) {
      while (row.next()) {
        jobs.add(row.getString(1));
      }
    }
    return jobs;
  }
}
