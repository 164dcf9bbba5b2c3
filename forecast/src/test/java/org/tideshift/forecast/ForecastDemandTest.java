package org.tideshift.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.demand.Channel;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.ContactHandling;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.OpeningHours;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.demand.QueueTraits;

class ForecastDemandTest {
  private static final Queue PLAIN = Queue.ofName("q");

  private static DemandForecast forecast(Queue queue, ContactCounts history) {
    return ForecastDemand.of(Histories.request(queue, history)).forecast();
  }

  private static Queue expecting(double contactsPerDay, OpeningHours open) {
    return new Queue(
        "q",
        new QueueTraits(Channel.VOICE, Optional.empty(), Optional.empty(), open),
        PLAIN.targets(),
        new ContactHandling(
            Optional.empty(),
            1,
            Optional.empty(),
            OptionalDouble.of(300),
            OptionalDouble.of(contactsPerDay)),
        PLAIN.staffing());
  }

  private static double total(DemandForecast forecast) {
    double total = 0;
    for (int index = 0; index < forecast.grid().size(); index++) {
      total += forecast.mean(index);
    }
    return total;
  }

  @Test
  void aSeriesOfZerosForecastsZero() {
    DemandForecast forecast = forecast(PLAIN, Histories.weekly("q", 70, slot -> 0));
    for (int index = 0; index < forecast.grid().size(); index++) {
      assertThat(forecast.mean(index)).isZero();
      assertThat(forecast.quantile(2, index)).isZero();
    }
  }

  @Test
  void aWeekThatAlwaysRepeatsIsForecastAsItIs() {
    DemandForecast forecast =
        forecast(PLAIN, Histories.weekly("q", 70, slot -> 100 + Math.abs(slot % 48 - 24)));
    LocalGrid local = LocalGrid.of(forecast.grid(), Histories.ZONE);
    for (int index = 0; index < forecast.grid().size(); index++) {
      assertThat(forecast.mean(index))
          .isCloseTo(100.0 + Math.abs(local.slot(index) - 24), within(1.5));
    }
  }

  @Test
  void theHorizonOverAClockChangeHasItsExactNumberOfIntervals() {
    // 2025-01-06 + 56 days = 2025-03-03; the clock goes forward on 2025-03-09.
    DemandForecast forecast = forecast(PLAIN, Histories.weekly("q", 56, slot -> 5));
    assertThat(forecast.grid().size()).isEqualTo(1342);
    assertThat(total(forecast)).isCloseTo(5 * 1342, within(20.0));
  }

  @Test
  void neverForecastsContactsWhereTheHistoryNeverHasAny() {
    ContactCounts weekdays =
        Histories.weekly("q", 70, slot -> slot < 5 * 48 && slot % 48 >= 16 ? 50 : -1);
    DemandForecast forecast = forecast(PLAIN, weekdays);
    LocalGrid local = LocalGrid.of(forecast.grid(), Histories.ZONE);
    for (int index = 0; index < forecast.grid().size(); index++) {
      boolean open = local.slotOfWeek(index) < 5 * 48 && local.slot(index) >= 16;
      assertThat(forecast.mean(index)).isCloseTo(open ? 50 : 0, within(1.0));
    }
  }

  @Test
  void closedHoursStandWithZero() {
    Queue office = expecting(100, OpeningHours.parse("Mon-Fri 08:00-20:00"));
    DemandForecast forecast = forecast(office, Histories.weekly("q", 70, slot -> 7));
    LocalGrid local = LocalGrid.of(forecast.grid(), Histories.ZONE);
    for (int index = 0; index < forecast.grid().size(); index++) {
      boolean open =
          local.slotOfWeek(index) < 5 * 48 && local.slot(index) >= 16 && local.slot(index) < 40;
      assertThat(forecast.mean(index) > 0).isEqualTo(open);
    }
  }

  @Test
  void withoutHistoryThePlannersExpectationIsSpreadOverTheOpeningHours() {
    Queue office = expecting(140, OpeningHours.parse("Mon-Fri 08:00-20:00"));
    ContactCounts nothing =
        ContactCounts.builder("q", Histories.days(Histories.MONDAY, 0, 30)).build();
    QueueForecast result = ForecastDemand.of(Histories.request(office, nothing));
    assertThat(total(result.forecast())).isCloseTo(28 * 140, within(1.0));
    assertThat(result.forecast().ahtSeconds(0)).isEqualTo(300);
    assertThat(result.warnings()).singleElement().asString().contains("no history");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 21, 30})
  void aShortHistoryGivesAForecastAndAWarning(int days) {
    QueueForecast result =
        ForecastDemand.of(Histories.request(PLAIN, Histories.weekly("q", days, slot -> 20)));
    assertThat(total(result.forecast()))
        .isCloseTo(
            20.0 * result.forecast().grid().size(),
            within(0.05 * 20 * result.forecast().grid().size()));
    assertThat(result.warnings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 10, 15, 20, 30, 60})
  void everyIntervalLengthKeepsTheDayTotal(int minutes) {
    IntervalGrid grid = Histories.days(Histories.MONDAY, 63, minutes);
    ContactCounts counts = Histories.weekly("q", grid, slot -> 3 * minutes);
    assertThat(total(forecast(PLAIN, counts)) / 28).isCloseTo(3 * 1440, within(10.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 1, 30, 50_000})
  void quietAndBusyQueuesGetOrderedFiniteRanges(double mean) {
    SplittableRandom random = new SplittableRandom(7);
    ContactCounts counts =
        Histories.weekly(
            "q",
            120,
            slot -> (int) Math.floor(mean * 2 * random.nextDouble() + random.nextDouble()));
    DemandForecast forecast = forecast(PLAIN, counts);
    for (int index = 0; index < forecast.grid().size(); index++) {
      assertThat(forecast.quantile(0, index)).isLessThanOrEqualTo(forecast.quantile(1, index));
      assertThat(forecast.quantile(1, index)).isLessThanOrEqualTo(forecast.quantile(2, index));
      assertThat(forecast.quantile(2, index)).isFinite();
    }
  }

  @Test
  void isTheSameWheneverAndWhereverItIsMade() {
    ContactCounts counts = Histories.weekly("q", 100, slot -> slot % 17);
    DemandForecast first = forecast(PLAIN, counts);
    DemandForecast second = forecast(PLAIN, counts);
    for (int index = 0; index < first.grid().size(); index++) {
      assertThat(second.mean(index)).isEqualTo(first.mean(index));
    }
  }

  @Test
  void theHorizonMayBeginDaysAfterTheHistoryEnds() {
    ContactCounts counts = Histories.weekly("q", 70, slot -> 10);
    ForecastRequest now = Histories.request(PLAIN, counts);
    LocalDate later = LocalDate.ofInstant(counts.grid().end(), Histories.ZONE).plusDays(3);
    ForecastRequest late =
        new ForecastRequest(
            PLAIN, counts, now.calendar(), Histories.days(later, 28, 30), now.options());
    assertThat(ForecastDemand.of(late).forecast().mean(0)).isCloseTo(10, within(0.5));
  }

  @Test
  void whatTheHistoryKnowsOfTheHorizonIsNotLookedAt() {
    ContactCounts.Builder counts = Histories.weekly("q", 60, slot -> 10).toBuilder();
    for (int index = 0; index < 60 * 48; index++) {
      int seconds = index < 42 * 48 ? 100 : 900;
      counts.contacts(index, index < 42 * 48 ? 10 : 90).handleTime(index, 10, 10.0 * seconds);
      counts.contained(index, index < 42 * 48 ? 1 : 80);
    }
    ForecastRequest early =
        new ForecastRequest(
            PLAIN,
            counts.build(),
            new SiteCalendar(Histories.ZONE, List.of(), List.of()),
            Histories.days(Histories.MONDAY.plusDays(42), 28, 30),
            ForecastOptions.usual());
    DemandForecast forecast = ForecastDemand.of(early).forecast();
    assertThat(forecast.mean(0)).isCloseTo(10, within(0.1));
    assertThat(forecast.ahtSeconds(0)).isCloseTo(100, within(1.0));
    assertThat(forecast.containedShare(0)).isCloseTo(0.1, within(0.01));
  }
}
