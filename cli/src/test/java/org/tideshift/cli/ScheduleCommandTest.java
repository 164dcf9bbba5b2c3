package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleCommandTest {
  @TempDir private Path folder;

  @Test
  void printsTheFireTimesOfTheContractAndWarnsOfTheChange() throws IOException {
    write("schedule:\n  jobs:\n    nightly: {cron: 30 2 * * *, zone: Europe/Paris}\n");

    CliRun run =
        CliRun.of(
            "schedule", "next", folder.toString(), "-n", "1", "--from", "2027-03-28", "--json");

    JsonNode expected =
        new ObjectMapper()
            .readTree(
                """
                [{"job": "nightly", "fire_time": "2027-03-28T01:00:00Z",
                  "local_time": "2027-03-28T03:00:00+02:00"}]
                """);
    assertThat(new ObjectMapper().readTree(run.out())).isEqualTo(expected);
    assertThat(run.err()).contains("warning: nightly at 2027-03-28T01:00:00Z", "skips");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void warnsOfATimeThatTheClockShowsTwiceAndNotOfAnyOther() throws IOException {
    write("schedule:\n  jobs:\n    nightly: {cron: 30 2 * * *, zone: Europe/Paris}\n");

    CliRun run =
        CliRun.of("schedule", "next", folder.toString(), "-n", "3", "--from", "2027-10-30");

    assertThat(run.out().lines())
        .containsExactly(
            "2027-10-30T00:30:00Z  2027-10-30T02:30:00+02:00  nightly",
            "2027-10-31T00:30:00Z  2027-10-31T02:30:00+02:00  nightly",
            "2027-11-01T01:30:00Z  2027-11-01T02:30:00+01:00  nightly");
    assertThat(run.err().strip())
        .isEqualTo(
            "warning: nightly at 2027-10-31T00:30:00Z: the clock shows 2027-10-31T02:30 twice;"
                + " it fires at the first of them only");
  }

  @Test
  void listsEachJobWithItsStepAndNextFiring() throws IOException {
    write("schedule:\n  jobs:\n    clean-up: {cron: 0 4 * * SUN}\n");

    CliRun run = CliRun.of("schedule", "list", folder.toString());

    assertThat(run.out()).contains("clean-up", "0 4 * * SUN", "UTC", "next 2");
  }

  @Test
  void theListWarnsOfTheTimesThatTheChangesOfTheComingYearSkipAndRepeat() throws IOException {
    write(
        """
        schedule:
          jobs:
            nightly: {cron: 30 2 * * *, zone: Europe/Paris}
            clean-up: {cron: "*/30 * * * *", zone: Europe/Paris}
            accuracy: {cron: 30 2 * * *, zone: UTC}
        """);

    CliRun run = CliRun.of("schedule", "list", folder.toString());

    List<String> warnings = run.err().lines().toList();
    // The year that is looked at is a little longer than one, which may hold a third change.
    assertThat(warnings)
        .hasSizeBetween(2, 3)
        .allMatch(line -> line.startsWith("warning: nightly at 20"));
    assertThat(run.err())
        .contains("02:30; it fires right after the change instead")
        .contains("02:30 twice; it fires at the first of them only");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void saysWhereThereIsNoJob() throws IOException {
    write("timezone: UTC\n");

    CliRun run = CliRun.of("schedule", "next", folder.toString(), "--json");

    assertThat(run.out().strip()).isEqualTo("[ ]");
    assertThat(run.err()).contains("no jobs", "schedule.jobs.nightly.cron");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void refusesABadExpressionAndABadCount() throws IOException {
    write("schedule: {jobs: {nightly: {cron: 30 25 * * *}}}\n");

    CliRun run = CliRun.of("schedule", "next", folder.toString());
    assertThat(run.err()).contains("tideshift.yaml:1: schedule.jobs.nightly.cron", "hour is '25'");
    assertThat(run.exitCode()).isEqualTo(2);
    CliRun none = CliRun.of("schedule", "next", folder.toString(), "-n", "0");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("-n is 0, valid: 1 to", "See tideshift schedule next --help");
    assertThat(CliRun.of("schedule", "list", folder + "/none").exitCode()).isEqualTo(10);
  }

  private void write(String yaml) throws IOException {
    Files.writeString(folder.resolve("tideshift.yaml"), yaml);
  }
}
