package org.tideshift.forecast.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {
  private static List<Holiday> of(String region, int year) {
    return PublicHolidays.between(
            List.of(region), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
        .stream()
        .toList();
  }

  @Test
  void knowsTheMovingHolidaysOfTheUnitedStates() {
    assertThat(of("US", 2025))
        .contains(
            new Holiday(LocalDate.of(2025, 1, 20), "martin_luther_king", HolidayKind.MINOR),
            new Holiday(LocalDate.of(2025, 5, 26), "memorial_day", HolidayKind.MAJOR),
            new Holiday(LocalDate.of(2025, 10, 13), "columbus_day", HolidayKind.MINOR),
            new Holiday(LocalDate.of(2025, 11, 27), "thanksgiving", HolidayKind.MAJOR));
  }

  @Test
  void keepsAHolidayOnItsWeekendDateAndItsStandInOnTheWeekday() {
    assertThat(of("US", 2021))
        .contains(
            new Holiday(LocalDate.of(2021, 12, 25), "christmas", HolidayKind.MAJOR),
            new Holiday(LocalDate.of(2021, 12, 24), "christmas_observed", HolidayKind.MINOR),
            new Holiday(LocalDate.of(2021, 7, 4), "independence_day", HolidayKind.MAJOR),
            new Holiday(LocalDate.of(2021, 12, 31), "new_year_observed", HolidayKind.MINOR));
  }

  @Test
  void knowsEasterInWales() {
    assertThat(of("GB-WLS", 2024))
        .contains(
            new Holiday(LocalDate.of(2024, 3, 29), "good_friday", HolidayKind.MAJOR),
            new Holiday(LocalDate.of(2024, 4, 1), "easter_monday", HolidayKind.MAJOR),
            new Holiday(LocalDate.of(2024, 8, 26), "summer_bank_holiday", HolidayKind.MAJOR));
  }

  @Test
  void sendsTheUserOfAnUnknownRegionToTheSpecialDays() {
    assertThatThrownBy(() -> PublicHolidays.check("XX"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'XX'")
        .hasMessageContaining("special-days.csv");
  }

  @Test
  void namesTheRegionsOfACountryWhereOneIsUnknown() {
    assertThatThrownBy(() -> PublicHolidays.check("GB-XYZ"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'GB-XYZ'")
        .hasMessageContaining("WLS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"US", "us-ca", "GB-WLS", "DE-BY", "DE-BY-AG", "CA-ON", "AU-VIC"})
  void knowsCountriesTheirRegionsAndTheirTowns(String region) {
    assertThatCode(() -> PublicHolidays.check(region)).doesNotThrowAnyException();
    assertThat(of(region, 2025)).isNotEmpty();
  }
}
