package org.tideshift.forecast.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2025-11-28T09:00:00-05:00,2025-11-28T14:00:00Z",
    "2025-11-28T09:00-05:00,2025-11-28T14:00:00Z",
    "2025-11-28T14:00:00Z,2025-11-28T14:00:00Z",
    "2025-11-28T14:00Z,2025-11-28T14:00:00Z",
    "2025-11-28T14:00:00.000Z,2025-11-28T14:00:00Z",
    "2025-11-28T19:30:00+05:30,2025-11-28T14:00:00Z",
    "2025-11-28T14:00:00-00:00,2025-11-28T14:00:00Z",
    "2024-02-29T00:00:00Z,2024-02-29T00:00:00Z"
  })
  void readsIsoTimesWithAnOffset(String text, String instant) {
    assertThat(WrittenTime.parse(text).findInstant()).contains(Instant.parse(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30T00:00:00Z",
        "2025-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-02-02T24:00:00Z",
        "2026-06-30T23:59:60Z",
        "0001-01-01T00:00:00Z",
        "9999-01-01T00:00:00Z",
        "2026-02-02T00:00:00+99:00",
        "2026-02-02T00:00:00+0100",
        "2026-02-02T00:00:00+01:00[Europe/Paris]",
        "2026-02-02 00:00:00Z",
        "02/03/2026 08:00",
        "2026-02-02",
        "1770000000",
        "٢٠٢٦-٠٢-٠٢T00:00:00Z"
      })
  void refusesWhatIsNoIsoTimeOrNoRealOne(String text) {
    assertThatThrownBy(() -> WrittenTime.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("valid: ISO-8601");
  }

  @Test
  void takesARepeatedHourAsTheEarlier() {
    assertThat(WrittenTime.parse("2025-11-02T01:30").instantIn(ZoneId.of("America/New_York")))
        .isEqualTo(Instant.parse("2025-11-02T05:30:00Z"));
  }

  @Test
  void refusesAWallTimeThatDoesNotExist() {
    assertThatThrownBy(
            () -> WrittenTime.parse("2025-03-09T02:30").instantIn(ZoneId.of("America/New_York")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not exist in America/New_York");
  }
}
