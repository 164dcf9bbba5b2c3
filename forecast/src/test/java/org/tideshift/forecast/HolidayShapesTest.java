package org.tideshift.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DayTotal;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/**
 * Days on which demand is known to differ, in several countries: 100 contacts an hour, times what
 * is told of single dates. The dates of the holidays are those of the countries' published
 * calendars.
 */
class HolidayShapesTest {
  private static final LocalDate FIRST = LocalDate.of(2023, 9, 4);

  private final Map<LocalDate, Double> factors = new HashMap<>();

  private void days(double factor, LocalDate... dates) {
    for (LocalDate date : dates) {
      factors.put(date, factor);
    }
  }

  private void run(LocalDate from, double... shape) {
    for (int day = 0; day < shape.length; day++) {
      factors.put(from.plusDays(day), shape[day]);
    }
  }

  /** What the forecast from {@code asOf} makes of the days, as shares of an ordinary one. */
  private Map<LocalDate, Double> forecast(String country, LocalDate asOf) {
    int known = (int) (asOf.toEpochDay() - FIRST.toEpochDay());
    IntervalGrid grid = Histories.days(FIRST, known, 60);
    LocalGrid local = LocalGrid.of(grid, Histories.ZONE);
    ContactCounts.Builder counts = ContactCounts.builder("q", grid);
    for (int index = 0; index < grid.size(); index++) {
      double factor = factors.getOrDefault(local.date(index), 1.0);
      counts.contacts(index, (int) Math.round(100 * factor));
    }
    QueueForecast forecast =
        ForecastDemand.of(
            new ForecastRequest(
                Queue.ofName("q"),
                counts.build(),
                new SiteCalendar(Histories.ZONE, List.of(country), List.of()),
                Histories.days(asOf, 28, 60),
                ForecastOptions.usual()));
    Map<LocalDate, Double> shares = new HashMap<>();
    for (DayTotal day : forecast.dayTotals()) {
      shares.put(day.date(), day.mean() / 2400);
    }
    return shares;
  }

  @ParameterizedTest
  @CsvSource({
    "DE, 2024-03-29, 2025-04-18, 2026-04-03", // Good Friday
    "DE, 2024-04-01, 2025-04-21, 2026-04-06", // Easter Monday
    "FR, 2024-05-09, 2025-05-29, 2026-05-14", // Ascension
    "NL, 2024-05-20, 2025-06-09, 2026-05-25", // Whit Monday
    "GB, 2024-05-06, 2025-05-05, 2026-05-04", // Early May bank holiday
    "CA-ON, 2024-05-20, 2025-05-19, 2026-05-18", // Victoria Day
    "JP, 2024-05-03, 2025-05-03, 2026-05-03", // Constitution Memorial Day
    "BR, 2024-05-01, 2025-05-01, 2026-05-01", // Labour Day
    "AU-VIC, 2024-04-25, 2025-04-25, 2026-04-25", // Anzac Day
  })
  void aHolidayIsFoundOnItsDateOfThisYear(
      String country, LocalDate first, LocalDate second, LocalDate next) {
    days(0.35, first, second);
    Map<LocalDate, Double> shares = forecast(country, next.minusDays(12));
    assertThat(shares.get(next)).isBetween(0.30, 0.50);
    // The dates of the years before are ordinary days now.
    assertThat(shares.get(next.plusDays(9))).isCloseTo(1.0, within(0.03));
  }

  @Test
  void theWeekOfBlackFridayHasItsShape() {
    // From Thanksgiving to Cyber Monday and the day after.
    double[] shape = {0.4, 1.7, 1.4, 1.2, 1.8, 1.1};
    run(LocalDate.of(2023, 11, 23), shape);
    run(LocalDate.of(2024, 11, 28), shape);
    LocalDate thanksgiving = LocalDate.of(2025, 11, 27);
    Map<LocalDate, Double> shares = forecast("US", LocalDate.of(2025, 11, 10));
    for (int day = 0; day < 5; day++) {
      assertThat(shares.get(thanksgiving.plusDays(day)))
          .as("%d days after Thanksgiving", day)
          .isCloseTo(shape[day], within(0.17 * shape[day]));
    }
    assertThat(shares.get(thanksgiving.minusDays(7))).isCloseTo(1.0, within(0.04));
  }

  @Test
  void theWeekBetweenChristmasAndNewYearHasItsShape() {
    double[] shape = {0.7, 0.2, 0.4, 0.6, 0.6, 0.6, 0.6, 0.5, 0.3};
    run(LocalDate.of(2023, 12, 24), shape);
    run(LocalDate.of(2024, 12, 24), shape);
    Map<LocalDate, Double> shares = forecast("FR", LocalDate.of(2025, 12, 15));
    for (int day = 0; day < shape.length; day++) {
      LocalDate date = LocalDate.of(2025, 12, 24).plusDays(day);
      assertThat(shares.get(date)).as("%s", date).isCloseTo(shape[day], within(0.12));
    }
    assertThat(shares.get(LocalDate.of(2026, 1, 8))).isCloseTo(1.0, within(0.04));
  }

  @Test
  void aBridgeDayAfterAThursdayHolidayIsLearntFromOthers() {
    days(0.3, LocalDate.of(2024, 5, 9), LocalDate.of(2025, 5, 29), LocalDate.of(2024, 10, 3));
    days(0.6, LocalDate.of(2024, 5, 10), LocalDate.of(2025, 5, 30), LocalDate.of(2024, 10, 4));
    Map<LocalDate, Double> shares = forecast("DE", LocalDate.of(2026, 5, 1));
    assertThat(shares.get(LocalDate.of(2026, 5, 15))).isCloseTo(0.6, within(0.12));
  }

  @Test
  void aHolidayOfAnotherCountryIsAnOrdinaryDay() {
    days(0.4, LocalDate.of(2024, 5, 9), LocalDate.of(2025, 5, 29));
    // The United States do not keep Ascension; two odd Thursdays must not come back next May.
    Map<LocalDate, Double> shares = forecast("US", LocalDate.of(2026, 5, 4));
    assertThat(shares.get(LocalDate.of(2026, 5, 14))).isCloseTo(1.0, within(0.04));
  }
}
