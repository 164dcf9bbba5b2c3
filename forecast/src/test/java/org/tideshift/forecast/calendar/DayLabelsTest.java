package org.tideshift.forecast.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayLabelsTest {
  private static final DayLabels US =
      DayLabels.of(List.of("US"), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

  private static String kindOn(int month, int day) {
    return US.find(LocalDate.of(2025, month, day)).map(DayLabel::kind).orElse("ordinary");
  }

  @Test
  void labelsAHolidayAndTheDaysAroundIt() {
    assertThat(kindOn(9, 1)).isEqualTo("MAJOR");
    assertThat(kindOn(8, 31)).isEqualTo("EVE");
    assertThat(kindOn(9, 2)).isEqualTo("AFTER");
    assertThat(kindOn(9, 3)).isEqualTo("ordinary");
  }

  @Test
  void labelsTheLastWorkingDayBeforeALongWeekendAndTheFirstAfterIt() {
    assertThat(kindOn(8, 29)).isEqualTo("LEAVE");
    assertThat(kindOn(7, 7)).isEqualTo("RETURN");
  }

  @Test
  void callsTheFridayAfterAThursdayHolidayABridge() {
    assertThat(US.find(LocalDate.of(2025, 11, 28)))
        .contains(new DayLabel("BRIDGE", "thanksgiving+1", 1.25, false));
  }

  @Test
  void namesTheDaysOfChristmasWeek() {
    assertThat(US.find(LocalDate.of(2025, 12, 29)))
        .contains(new DayLabel("SEASON", "christmas+4", 1.5, false));
  }

  @Test
  void marksWeekends() {
    assertThat(US.find(LocalDate.of(2025, 11, 29)))
        .contains(new DayLabel("SEASON", "thanksgiving+2", 1.25, true));
  }
}
