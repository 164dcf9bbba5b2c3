package org.tideshift.forecast.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.demand.IntervalGrid;

class LocalGridTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static LocalGrid day(LocalDate date, ZoneId zone, int minutes) {
    return LocalGrid.of(
        IntervalGrid.between(
            date.atStartOfDay(zone).toInstant(),
            date.plusDays(1).atStartOfDay(zone).toInstant(),
            Duration.ofMinutes(minutes)),
        zone);
  }

  private static long intervalsInSlot(LocalGrid local, int slot) {
    return IntStream.range(0, local.size()).filter(index -> local.slot(index) == slot).count();
  }

  @Test
  void theSpringDayHasFortySixHalfHoursAndSkipsTwoOClock() {
    LocalGrid local = day(LocalDate.of(2025, 3, 9), NEW_YORK, 30);
    assertThat(local.size()).isEqualTo(46);
    assertThat(intervalsInSlot(local, 3)).isEqualTo(1);
    assertThat(intervalsInSlot(local, 4)).isZero();
    assertThat(intervalsInSlot(local, 5)).isZero();
    assertThat(intervalsInSlot(local, 6)).isEqualTo(1);
  }

  @Test
  void theAutumnDayHasFiftyHalfHoursAndOneOClockTwice() {
    LocalGrid local = day(LocalDate.of(2025, 11, 2), NEW_YORK, 30);
    assertThat(local.size()).isEqualTo(50);
    assertThat(intervalsInSlot(local, 2)).isEqualTo(2);
    assertThat(intervalsInSlot(local, 3)).isEqualTo(2);
    assertThat(intervalsInSlot(local, 4)).isEqualTo(1);
  }

  @Test
  void aZoneWithAnOddOffsetKeepsItsOwnSlots() {
    LocalGrid local = day(LocalDate.of(2025, 7, 1), ZoneId.of("Asia/Kathmandu"), 15);
    assertThat(local.size()).isEqualTo(96);
    assertThat(local.slot(0)).isZero();
    assertThat(local.slot(95)).isEqualTo(95);
  }

  @Test
  void weeksBeginOnMonday() {
    LocalGrid local = day(LocalDate.of(2025, 11, 24), NEW_YORK, 60);
    assertThat(local.date(0)).isEqualTo(LocalDate.of(2025, 11, 24));
    assertThat(local.slotOfWeek(0)).isZero();
    assertThat(LocalGrid.weekday((int) LocalDate.of(1970, 1, 1).toEpochDay())).isEqualTo(3);
    assertThat(LocalGrid.weekday((int) LocalDate.of(1969, 12, 28).toEpochDay())).isEqualTo(6);
  }
}
