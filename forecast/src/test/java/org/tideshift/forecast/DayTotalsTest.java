package org.tideshift.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DayTotal;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

class DayTotalsTest {
  private static QueueForecast forecast(ContactCounts history) {
    return ForecastDemand.of(Histories.request(Queue.ofName("q"), history));
  }

  /** About 20 contacts a half-hour, each day as a whole 15 % up or down. */
  private static ContactCounts withDayShocks() {
    IntervalGrid grid = Histories.days(Histories.MONDAY, 196, 30);
    LocalGrid local = LocalGrid.of(grid, Histories.ZONE);
    SplittableRandom random = new SplittableRandom(5);
    ContactCounts.Builder counts = ContactCounts.builder("q", grid);
    double shock = 1;
    for (int index = 0; index < grid.size(); index++) {
      if (index == 0 || local.epochDay(index) != local.epochDay(index - 1)) {
        shock = 1 + 0.15 * random.nextGaussian();
      }
      double noise = Math.sqrt(20 * shock) * random.nextGaussian();
      counts.contacts(index, (int) Math.max(0, Math.round(20 * shock + noise)));
    }
    return counts.build();
  }

  @Test
  void aDayIsTheSumOfItsIntervalsEvenWhenTheClockChanges() {
    // 2025-01-06 + 56 days = 2025-03-03; 2025-03-09 has 23 hours.
    List<DayTotal> days = forecast(Histories.weekly("q", 56, slot -> 5)).dayTotals();
    assertThat(days).hasSize(28);
    assertThat(days.get(0).date()).isEqualTo("2025-03-03");
    assertThat(days.get(5).mean()).isCloseTo(240, within(4.0));
    assertThat(days.get(6).mean()).isCloseTo(230, within(4.0));
  }

  @Test
  void theRangeOfADayKnowsThatItsIntervalsErrTogether() {
    DayTotal day = forecast(withDayShocks()).dayTotals().get(1);
    // 960 contacts, deviation sqrt(960 + 144^2) = 147: 80 % lie within 189 either side. Were the
    // intervals independent, 40 would do; did they err all alike, 275 would be needed.
    assertThat(day.quantiles().get(2) - day.quantiles().get(0)).isBetween(300.0, 460.0);
    assertThat(day.quantiles().get(1)).isCloseTo(day.mean(), within(40.0));
  }

  @Test
  void aRangeStartsNowhereBelowZeroAndRises() {
    assertThat(forecast(Histories.weekly("q", 70, slot -> slot % 48 == 20 ? 1 : 0)).dayTotals())
        .allSatisfy(
            day -> {
              assertThat(day.quantiles()).isSorted();
              assertThat(day.quantiles().get(0)).isNotNegative();
            });
  }
}
