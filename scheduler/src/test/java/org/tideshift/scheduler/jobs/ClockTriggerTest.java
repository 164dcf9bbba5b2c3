package org.tideshift.scheduler.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTriggerTest {
  @ParameterizedTest
  @CsvSource({
    "none, 5, true",
    "none, 50, true",
    "none, 70, false",
    "one, 5, true",
    "one, 5000, true",
  })
  void aFiringThatIsMissedIsRunNowOrLeftOut(String catchUp, int minutesLate, boolean isRun) {
    ClockTrigger trigger =
        new ClockTrigger(
            new JobSchedule("nightly", Optional.empty(), "0 2 1 1 *", ZoneOffset.UTC), catchUp);
    Instant now = Instant.now();
    trigger.setNextFireTime(Date.from(now.minusSeconds(60L * minutesLate)));

    trigger.updateAfterMisfire(null);

    Instant next = trigger.getNextFireTime().toInstant();
    assertThat(next.isBefore(now.plusSeconds(60))).isEqualTo(isRun);
  }

  @ParameterizedTest
  @CsvSource({
    "5 2 * * *, UTC, one, true",
    "5 2 * * *, UTC, none, false",
    "6 2 * * *, UTC, one, false"
  })
  void anotherTimeOrCatchUpIsAnotherTrigger(
      String cron, String zone, String catchUp, boolean like) {
    ClockTrigger known = new ClockTrigger("5 2 * * *", "UTC");
    known.setMisfireInstruction(1);
    ClockTrigger now =
        new ClockTrigger(
            new JobSchedule("nightly", Optional.empty(), cron, ZoneId.of(zone)), catchUp);
    assertThat(now.isLike(known)).isEqualTo(like);
  }
}
