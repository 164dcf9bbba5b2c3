package org.tideshift.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DayTotal;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;

class IntradayUpdateTest {
  private static final IntervalGrid THREE_DAYS = Histories.days(Histories.MONDAY, 3, 30);
  private static final int NOON = 24;
  private static final Instant AT_NOON = THREE_DAYS.startOf(NOON);

  private static QueueForecast published(double mean) {
    DemandForecast.Builder forecast =
        DemandForecast.builder("q", THREE_DAYS, List.of(0.1, 0.5, 0.9)).method("m");
    for (int index = 0; index < THREE_DAYS.size(); index++) {
      forecast.mean(index, mean).ahtSeconds(index, 300).containedShare(index, 0.2);
      forecast.quantile(0, index, 0.7 * mean);
      forecast.quantile(1, index, mean);
      forecast.quantile(2, index, 1.3 * mean);
    }
    double day = 48 * mean;
    List<Double> range = List.of(0.87 * day, day, 1.13 * day);
    List<DayTotal> days =
        IntStream.range(0, 3)
            .mapToObj(number -> new DayTotal(Histories.MONDAY.plusDays(number), day, range))
            .toList();
    return new QueueForecast(forecast.build(), days, List.of(), List.of());
  }

  private static DemandForecast updated(double mean, int actual) {
    ContactCounts soFar = Histories.weekly("q", THREE_DAYS.slice(0, 48), slot -> actual);
    return IntradayUpdate.of(published(mean), soFar, AT_NOON, Histories.ZONE);
  }

  @Test
  void aDayThatRunsAsForecastStaysAsForecast() {
    assertThat(updated(1000, 1000).mean(NOON)).isCloseTo(1000, within(1e-6));
  }

  @Test
  void aBusyMorningRaisesTheAfternoonAndTomorrowByHalf() {
    DemandForecast updated = updated(1000, 1200);
    double afternoon = updated.mean(NOON) / 1000 - 1;
    assertThat(afternoon).isBetween(0.02, 0.2);
    assertThat(updated.mean(48) / 1000 - 1).isCloseTo(afternoon / 2, within(1e-9));
    assertThat(updated.mean(96)).isEqualTo(1000);
    assertThat(updated.quantile(2, NOON) / 1300 - 1).isCloseTo(afternoon, within(1e-9));
  }

  @Test
  void whatHasPassedStaysAsPublished() {
    assertThat(updated(1000, 1200).mean(NOON - 1)).isEqualTo(1000);
    assertThat(updated(1000, 1200).ahtSeconds(NOON)).isEqualTo(300);
  }

  @Test
  void aQuietQueueIsNotMovedByAFewContacts() {
    assertThat(updated(0.5, 1).mean(NOON)).isCloseTo(0.5, within(0.1));
  }

  @Test
  void withNothingCountedNothingChanges() {
    ContactCounts nothing = ContactCounts.builder("q", THREE_DAYS.slice(0, 48)).build();
    assertThat(IntradayUpdate.of(published(100), nothing, AT_NOON, Histories.ZONE).mean(NOON))
        .isEqualTo(100);
  }

  @Test
  void aQueueWhoseDaysShareNothingBeyondChanceIsLeftAlone() {
    // A day of 240 contacts spreads by its square root alone: 15.5, or 20 to the outer tenths.
    QueueForecast published = published(5);
    List<Double> range = List.of(220.0, 240.0, 260.0);
    DayTotal day = new DayTotal(Histories.MONDAY, 240, range);
    QueueForecast chance =
        new QueueForecast(published.forecast(), List.of(day), List.of(), List.of());
    ContactCounts soFar = Histories.weekly("q", THREE_DAYS.slice(0, 48), slot -> 7);
    assertThat(IntradayUpdate.of(chance, soFar, AT_NOON, Histories.ZONE).mean(NOON)).isEqualTo(5);
  }

  /** 100 contacts a half-hour, and on each day a burst of four hours at twice that. */
  private static ContactCounts withBursts() {
    IntervalGrid grid = Histories.days(Histories.MONDAY.minusDays(63), 64, 30);
    ContactCounts.Builder counts = ContactCounts.builder("q", grid);
    for (int index = 0; index < grid.size(); index++) {
      int day = index / 48;
      int burst = day == 63 ? NOON - 4 : day * 11 % 40;
      int slot = index % 48;
      counts.contacts(index, slot >= burst && slot < burst + 8 ? 200 : 100);
    }
    return counts.build();
  }

  @Test
  void aBurstLastsAsLongAsEarlierOnesDid() {
    DemandForecast updated =
        IntradayUpdate.of(published(100), withBursts(), AT_NOON, Histories.ZONE);
    assertThat(updated.mean(NOON)).isGreaterThan(1.2 * updated.mean(NOON + 16));
    assertThat(updated.mean(47)).isBetween(95.0, 115.0);
  }

  @Test
  void whatComesLaterThanNowIsNotLookedAt() {
    ContactCounts all = withBursts();
    ContactCounts known = all.before((int) all.grid().intervalsUntil(AT_NOON));
    assertThat(IntradayUpdate.of(published(100), all, AT_NOON, Histories.ZONE).mean(NOON))
        .isEqualTo(IntradayUpdate.of(published(100), known, AT_NOON, Histories.ZONE).mean(NOON));
  }

  @Test
  void closedIntervalsStayClosed() {
    DemandForecast.Builder forecast = DemandForecast.builder("q", THREE_DAYS, List.of());
    QueueForecast closed =
        new QueueForecast(forecast.closed(NOON).build(), List.of(), List.of(), List.of());
    ContactCounts nothing = ContactCounts.builder("q", THREE_DAYS.slice(0, 48)).build();
    DemandForecast updated = IntradayUpdate.of(closed, nothing, AT_NOON, Histories.ZONE);
    assertThat(updated.isOpen(NOON)).isFalse();
    assertThat(updated.isOpen(NOON + 1)).isTrue();
  }
}
