package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tideshift.scheduler.batch.HealthCheck.Status;

class MachineChecksTest {
  @Test
  void aClockThatWasNeverSetFailsWithTheWayToSetIt() {
    HealthCheck clock = check("clock", "1970-01-01T00:05:00Z");

    assertThat(clock.status()).isEqualTo(Status.FAILED);
    assertThat(clock.exitCode()).isEqualTo(ExitCode.UNEXPECTED);
    assertThat(clock.remedy()).contains("NTP");
  }

  @Test
  void zoneDataOfYearsAgoIsAWarning() {
    HealthCheck zones = check("zone data", "2040-06-01T00:00:00Z");

    assertThat(zones.status()).isEqualTo(Status.WARNING);
    assertThat(zones.remedy()).contains("JDK");
  }

  private static HealthCheck check(String name, String now) {
    return CheckHealth.ofMachine(Instant.parse(now)).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
