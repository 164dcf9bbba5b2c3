package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;

class PlanTimeTest {
  private static final Instant CLOCK = Instant.parse("2025-11-17T09:44:59.5Z");

  @ParameterizedTest
  @CsvSource({
    "2025-11-17, 2025-11-17T05:00:00Z",
    "2025-11-17T08:30, 2025-11-17T13:30:00Z",
    "2025-11-17T08:30:00+01:00, 2025-11-17T07:30:00Z",
    "'', 2025-11-17T09:30:00Z",
  })
  void takesADateForItsLocalMidnightAndTheClockRoundedDown(String written, Instant expected) {
    assertThat(PlanTime.asOf(configured(written), CLOCK)).isEqualTo(expected);
  }

  @Test
  void refusesAWallTimeThatDoesNotExist() {
    assertThatExceptionOfType(StepFailure.class)
        .isThrownBy(() -> PlanTime.asOf(configured("2025-03-09T02:30"), CLOCK))
        .extracting(StepFailure::exitCode)
        .isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-10T04:00:00Z, 1346", // the clock goes back on 2 November
    "2026-02-20T05:00:00Z, 1342", // and forward on 8 March
    "2025-07-01T04:00:00Z, 1344",
  })
  void plansFourLocalWeeksWhateverTheClockDoes(Instant asOf, int halfHours) {
    assertThat(horizon(asOf).size()).isEqualTo(halfHours);
  }

  @Test
  void beginsAtTheFirstIntervalAtOrAfterTheMoment() {
    assertThat(horizon(Instant.parse("2025-07-01T04:07:00Z")).start())
        .isEqualTo(Instant.parse("2025-07-01T04:30:00Z"));
  }

  private static IntervalGrid horizon(Instant asOf) {
    return PlanTime.horizon(asOf, Instant.EPOCH, configured(""));
  }

  private static Configuration configured(String asOf) {
    return LoadConfiguration.load(
        Optional.empty(), Map.of(), Map.of("timezone", "America/New_York", "as_of", asOf));
  }
}
