package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestGroupsCommandTest {

  private static final Instant MONDAY = Instant.parse("2025-11-17T00:00:00Z");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void namesThePoolThatSavesHours() throws IOException {
    // Two queues of 10 erlangs need 14 agents each, one of 20 needs 24 (golden_min_agents.csv).
    assertThat(staff("--suggest-groups")).isZero();
    assertThat(out.toString())
        .contains("pool one and other: saves 96.0 of 672.0 hours a week, in 24 hours")
        .contains("from MONDAY 00:00");
  }

  @Test
  void suggestsNothingWhereNobodyHoldsBothSkills() throws IOException {
    Path agents = write("agents.csv", List.of("agent_id,skills", "a,one", "b,other"));
    assertThat(staff("--suggest-groups", "--agents", agents.toString())).isZero();
    assertThat(out.toString()).contains("no pool would save an hour a week");
  }

  private int staff(String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "staff",
                "--forecast",
                write("forecast.csv", forecast()).toString(),
                "--out",
                folder.resolve("requirements.csv").toString()));
    arguments.addAll(List.of(more));
    return Tideshift.run(
        new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
  }

  /** A day of half-hours. */
  private static List<String> forecast() {
    List<String> lines = new ArrayList<>();
    lines.add("queue,interval_start,interval_minutes,contacts_mean,aht_seconds");
    for (String queue : List.of("one", "other")) {
      for (int index = 0; index < 48; index++) {
        lines.add(queue + "," + MONDAY.plusSeconds(1800L * index) + ",30,100,180");
      }
    }
    return lines;
  }

  private Path write(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }
}
