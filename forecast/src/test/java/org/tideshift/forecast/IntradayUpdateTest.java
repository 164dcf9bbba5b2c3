package org.tideshift.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;

class IntradayUpdateTest {
  private static final IntervalGrid THREE_DAYS = Histories.days(Histories.MONDAY, 3, 30);
  private static final int NOON = 24;
  private static final Instant AT_NOON = THREE_DAYS.startOf(NOON);

  private static DemandForecast published(double mean) {
    DemandForecast.Builder forecast =
        DemandForecast.builder("q", THREE_DAYS, List.of(0.1, 0.5, 0.9)).method("m");
    for (int index = 0; index < THREE_DAYS.size(); index++) {
      forecast.mean(index, mean).ahtSeconds(index, 300).containedShare(index, 0.2);
      forecast.quantile(0, index, 0.7 * mean);
      forecast.quantile(1, index, mean);
      forecast.quantile(2, index, 1.3 * mean);
    }
    return forecast.build();
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
    assertThat(afternoon).isBetween(0.03, 0.2);
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
}
