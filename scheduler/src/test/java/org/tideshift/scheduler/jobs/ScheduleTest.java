package org.tideshift.scheduler.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideshift.scheduler.batch.workspace.ConfigurationException;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;

class ScheduleTest {
  @TempDir private Path folder;

  @Test
  void theJobsFireByTimeEachOnItsOwnClock() throws IOException {
    Schedule schedule =
        schedule(
            """
            timezone: America/New_York
            schedule:
              jobs:
                nightly:
                  cron: "30 2 * * *"
                  zone: Europe/Paris
                clean-up:
                  cron: "0 4 * * SUN"
            """);

    assertThat(schedule.next(Instant.parse("2027-03-27T12:00:00Z"), 2))
        .extracting(firing -> firing.job() + " " + firing.fireTime() + " " + firing.localTime())
        .containsExactly(
            "nightly 2027-03-28T01:00:00Z 2027-03-28T03:00:00+02:00",
            "clean-up 2027-03-28T08:00:00Z 2027-03-28T04:00:00-04:00",
            "nightly 2027-03-29T00:30:00Z 2027-03-29T02:30:00+02:00",
            "clean-up 2027-04-04T08:00:00Z 2027-04-04T04:00:00-04:00");
  }

  @Test
  void aFiringAtTheVeryMomentCounts() throws IOException {
    Schedule schedule = schedule("schedule: {jobs: {nightly: {cron: 30 2 * * *}}}");

    assertThat(schedule.next(Instant.parse("2027-06-01T02:30:00Z"), 1))
        .extracting(Firing::fireTime)
        .containsExactly(Instant.parse("2027-06-01T02:30:00Z"));
  }

  @Test
  void aNightMayHaveTwoSchedules() throws IOException {
    Schedule schedule =
        schedule(
            """
            schedule:
              jobs:
                weekday: {cron: "30 2 * * MON-FRI", step: nightly}
                weekend: {cron: "0 5 * * SAT,SUN", step: nightly}
            """);

    assertThat(schedule.warnings()).isEmpty();
    assertThat(schedule.jobs()).allSatisfy(job -> assertThat(job.step()).contains(JobStep.NIGHTLY));
  }

  @Test
  void aJobThatDoesNothingIsSaid() throws IOException {
    assertThat(schedule("schedule: {jobs: {nightli: {cron: 30 2 * * *}}}").warnings())
        .singleElement()
        .asString()
        .contains("nightli", "schedule.jobs.nightli.step", "clean-up");
  }

  @Test
  void aBlankExpressionSwitchesAJobOff() throws IOException {
    assertThat(schedule("schedule: {jobs: {nightly: {cron: \"\", zone: UTC}}}").jobs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cron: 61 2 * * *; schedule.jobs.nightly.cron is '61 2 * * *': minute is '61', valid:",
        "cron: 0 2 30 2 *; never fires",
        "cron: 0 2 * * *, zone: Mars/Base; schedule.jobs.nightly.zone is 'Mars/Base': unknown zone",
        "cron: 0 2 * * *, step: sing; schedule.jobs.nightly.step is 'sing': no step, valid: nightly",
      })
  void refusesWhatCannotRunWithFileKeyAndValue(String job, String message) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> schedule("schedule:\n  jobs:\n    nightly: {" + job + "}\n"))
        .withMessageContaining("tideshift.yaml:3: ")
        .withMessageContaining(message);
  }

  private Schedule schedule(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("tideshift.yaml"), yaml);
    return Schedule.of(LoadConfiguration.load(Optional.of(file), Map.of(), Map.of()));
  }
}
