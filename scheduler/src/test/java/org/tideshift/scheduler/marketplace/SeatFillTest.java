package org.tideshift.scheduler.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tideshift.scheduler.staffing.HourOfWeek;

final class SeatFillTest {
  @Test
  void seatsOfAnHourOfTheLocalWeekAreTakenTogetherAlsoOverAChangeOfTheClock() {
    // New York is four hours behind UTC on 31 October 2025, and five a week later.
    Map<Instant, SeatFill> byStart =
        Map.of(
            Instant.parse("2025-10-31T13:30:00Z"), new SeatFill(3, 1),
            Instant.parse("2025-11-07T14:00:00Z"), new SeatFill(2, 2),
            Instant.parse("2025-11-07T15:00:00Z"), new SeatFill(5, 0));

    assertThat(SeatFill.byHour(byStart, ZoneId.of("America/New_York")))
        .containsExactly(
            Map.entry(new HourOfWeek(DayOfWeek.FRIDAY, 9), new SeatFill(5, 3)),
            Map.entry(new HourOfWeek(DayOfWeek.FRIDAY, 10), new SeatFill(5, 0)));
  }
}
