package org.tideshift.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DayTotal;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/** Queues that start late, stop, jump, spike or are cut apart: a forecast must still make sense. */
class OddHistoriesTest {
  private static final int DAYS = 200;
  private static final LocalDate AS_OF = Histories.MONDAY.plusDays(DAYS);
  private static final List<Double> LEVELS = List.of(0.001, 0.025, 0.1, 0.5, 0.9, 0.975, 0.999);

  /** What is odd about a history. */
  enum Odd {
    STARTS_LATE,
    WAS_ZERO_BEFORE,
    STOPPED,
    ENDED,
    DOUBLED_TWO_WEEKS_AGO,
    ONE_HUGE_DAY,
    HUGE_YESTERDAY,
    SPIKES,
    ONE_CONTACT_EVER,
    FIVE_DAYS,
    HALF_LOST,
    EVERY_OTHER_WEEK,
    NEARLY_NOTHING,
    GIANT
  }

  /** Contacts of a day and slot, {@link Histories#UNKNOWN} for none. */
  private static IntBinaryOperator contacts(Odd odd) {
    return switch (odd) {
      case STARTS_LATE -> (day, slot) -> day < 170 ? Histories.UNKNOWN : 20;
      case WAS_ZERO_BEFORE -> (day, slot) -> day < 150 ? 0 : 20;
      case STOPPED -> (day, slot) -> day < 150 ? 20 : 0;
      case ENDED -> (day, slot) -> day < 150 ? 20 : Histories.UNKNOWN;
      case DOUBLED_TWO_WEEKS_AGO -> (day, slot) -> day < 186 ? 20 : 40;
      case ONE_HUGE_DAY -> (day, slot) -> day == 120 ? 5000 : 20;
      case HUGE_YESTERDAY -> (day, slot) -> day == 199 ? 5000 : 20;
      case SPIKES -> (day, slot) -> (day * 48 + slot) % 97 == 0 ? 900 : 1;
      case ONE_CONTACT_EVER -> (day, slot) -> day == 60 && slot == 20 ? 1 : 0;
      case FIVE_DAYS ->
          (day, slot) -> day % 7 > 4 || slot < 16 || slot > 36 ? Histories.UNKNOWN : 30;
      case HALF_LOST -> (day, slot) -> (day * 31 + slot * 17) % 2 == 0 ? Histories.UNKNOWN : 12;
      case EVERY_OTHER_WEEK -> (day, slot) -> day / 7 % 2 == 0 ? Histories.UNKNOWN : 12;
      case NEARLY_NOTHING -> (day, slot) -> (day * 48 + slot) % 20 == 0 ? 1 : 0;
      case GIANT -> (day, slot) -> 50_000 + 100 * slot;
    };
  }

  private static ContactCounts counts(int minutes, IntBinaryOperator contacts) {
    IntervalGrid grid = Histories.days(Histories.MONDAY, DAYS, minutes);
    LocalGrid local = LocalGrid.of(grid, Histories.ZONE);
    ContactCounts.Builder counts = ContactCounts.builder("q", grid);
    for (int index = 0; index < grid.size(); index++) {
      int day = local.epochDay(index) - local.epochDay(0);
      int count = contacts.applyAsInt(day, local.slot(index));
      if (count != Histories.UNKNOWN) {
        counts.contacts(index, count);
      }
    }
    return counts.build();
  }

  private static QueueForecast forecast(ContactCounts counts) {
    return ForecastDemand.of(
        new ForecastRequest(
            Queue.ofName("q"),
            counts,
            new SiteCalendar(Histories.ZONE, List.of("US"), List.of()),
            Histories.days(AS_OF, 28, counts.grid().minutes()),
            new ForecastOptions(LEVELS, OptionalDouble.empty(), OptionalDouble.empty())));
  }

  private static double perInterval(QueueForecast forecast) {
    double sum = 0;
    for (int index = 0; index < forecast.forecast().grid().size(); index++) {
      sum += forecast.forecast().mean(index);
    }
    return sum / forecast.forecast().grid().size();
  }

  private static void assertOrdered(QueueForecast forecast) {
    DemandForecast intervals = forecast.forecast();
    for (int index = 0; index < intervals.grid().size(); index++) {
      List<Double> range = new ArrayList<>();
      for (int level = 0; level < LEVELS.size(); level++) {
        range.add(intervals.quantile(level, index));
      }
      assertThat(range).isSorted().allMatch(count -> count >= 0 && Double.isFinite(count));
    }
    for (DayTotal day : forecast.dayTotals()) {
      assertThat(day.quantiles()).isSorted().allMatch(count -> count >= 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void rangesAreFiniteOrderedAndNeverNegative(Odd odd) {
    assertOrdered(forecast(counts(30, contacts(odd))));
  }

  @ParameterizedTest
  @CsvSource({
    "STARTS_LATE, 19, 21",
    "WAS_ZERO_BEFORE, 19, 21",
    "STOPPED, 0, 0.1",
    "DOUBLED_TWO_WEEKS_AGO, 38, 42",
    "ONE_HUGE_DAY, 19, 21",
    "HUGE_YESTERDAY, 19, 22",
    "ONE_CONTACT_EVER, 0, 0.01",
    "FIVE_DAYS, 8, 10",
    "HALF_LOST, 11.5, 12.5",
    "EVERY_OTHER_WEEK, 11.5, 12.5",
    "NEARLY_NOTHING, 0.04, 0.06",
    "GIANT, 52000, 52700",
  })
  void theLevelIsWhatAPersonWouldRead(Odd odd, double least, double most) {
    assertThat(perInterval(forecast(counts(30, contacts(odd))))).isBetween(least, most);
  }

  @ParameterizedTest
  @CsvSource({"5, 0.5", "6, 0.6", "15, 1.5", "30, 3", "60, 6"})
  void theSameDemandIsForecastInIntervalsOfEveryLength(int minutes, double mean) {
    SplittableRandom random = new SplittableRandom(7);
    double limit = Math.exp(-mean);
    QueueForecast forecast =
        forecast(
            counts(
                minutes,
                (day, slot) -> {
                  int count = 0;
                  for (double left = random.nextDouble(); left > limit; count++) {
                    left *= random.nextDouble();
                  }
                  return count;
                }));
    assertThat(perInterval(forecast)).isBetween(0.93 * mean, 1.07 * mean);
    assertOrdered(forecast);
  }

  @Test
  void aHolidayNeverSeenMovesAsItsKindDid() {
    // Memorial Day and Independence Day had a third of the usual contacts; Labor Day lies ahead.
    List<LocalDate> seen = List.of(LocalDate.of(2025, 5, 26), LocalDate.of(2025, 7, 4));
    IntervalGrid past = Histories.days(Histories.MONDAY, 230, 30);
    LocalGrid local = LocalGrid.of(past, Histories.ZONE);
    ContactCounts.Builder counts = ContactCounts.builder("q", past);
    for (int index = 0; index < past.size(); index++) {
      counts.contacts(index, seen.contains(local.date(index)) ? 10 : 30);
    }
    QueueForecast forecast =
        ForecastDemand.of(
            new ForecastRequest(
                Queue.ofName("q"),
                counts.build(),
                new SiteCalendar(Histories.ZONE, List.of("US"), List.of()),
                Histories.days(Histories.MONDAY.plusDays(230), 28, 30),
                ForecastOptions.usual()));
    DayTotal laborDay =
        forecast.dayTotals().stream()
            .filter(day -> day.date().equals(LocalDate.of(2025, 9, 1)))
            .findFirst()
            .orElseThrow();
    assertThat(laborDay.mean()).isBetween(0.25 * 48 * 30, 0.8 * 48 * 30);
  }
}
