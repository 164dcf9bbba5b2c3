package org.tideshift.scheduler.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkWeekTest {
  private static final WorkWeek WEEK =
      new WorkWeek(ZoneId.of("America/New_York"), DayOfWeek.MONDAY);

  @ParameterizedTest
  @CsvSource({"2026-03-02,167", "2026-03-09,168", "2026-10-26,169"})
  void aWeekIsSevenLocalDaysWhateverTheClockDoes(LocalDate monday, long hours) {
    Duration length = Duration.between(WEEK.startOf(monday), WEEK.startOf(monday.plusDays(7)));
    assertThat(length).isEqualTo(Duration.ofHours(hours));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T04:59:59Z,2025-12-29",
    "2026-01-05T05:00:00Z,2026-01-05",
    "2026-01-12T04:30:00Z,2026-01-05"
  })
  void anInstantBelongsToTheLocalWeekItLiesIn(Instant instant, LocalDate monday) {
    assertThat(WEEK.weekOf(instant)).isEqualTo(monday);
  }
}
