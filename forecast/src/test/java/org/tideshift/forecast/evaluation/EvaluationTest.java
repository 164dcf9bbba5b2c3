package org.tideshift.forecast.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.ForecastDemand;
import org.tideshift.forecast.Histories;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

class EvaluationTest {
  private static final IntervalGrid GRID = Histories.days(Histories.MONDAY, 84, 30);

  /** 10 contacts everywhere, 30 in the last four weeks. */
  private static ContactCounts tripled() {
    ContactCounts.Builder counts = Histories.weekly("q", GRID, slot -> 10).toBuilder();
    Instant step = Histories.MONDAY.plusDays(56).atStartOfDay(Histories.ZONE).toInstant();
    for (int index = (int) GRID.intervalsUntil(step); index < GRID.size(); index++) {
      counts.contacts(index, 30);
    }
    return counts.build();
  }

  private static AccuracyRow row(List<AccuracyRow> rows, String method) {
    return rows.stream()
        .filter(row -> row.method().equals(method) && !row.scope().holidaysOnly())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void measuresWhatAnEarlierForecastWouldHaveMissed() {
    Instant origin = Histories.MONDAY.plusDays(56).atStartOfDay(Histories.ZONE).toInstant();
    List<AccuracyRow> rows =
        ForecastDemand.backtest(Histories.request(Queue.ofName("q"), tripled()), List.of(origin), 1)
            .rows();
    // Forecast 10, actual 30: absolute error 20 of 30, all of it too little.
    Accuracy naive = row(rows, "seasonal-naive").accuracy();
    assertThat(naive.wape()).isCloseTo(20.0 / 30, within(1e-9));
    assertThat(naive.bias()).isCloseTo(-20.0 / 30, within(1e-9));
    assertThat(row(rows, "seasonal-naive").gainOverNaive()).isZero();
    // The weekly difference is 20 in one of 11 weeks of the history.
    assertThat(naive.mase()).isCloseTo(20 / (20.0 / 11), within(0.02));
  }

  @Test
  void anOriginSeesNothingOfWhatCameAfterIt() {
    Instant origin = Histories.MONDAY.plusDays(56).atStartOfDay(Histories.ZONE).toInstant();
    Accuracy accuracy =
        row(
                ForecastDemand.backtest(
                        Histories.request(Queue.ofName("q"), tripled()), List.of(origin), 1)
                    .rows(),
                "level-profile")
            .accuracy();
    assertThat(accuracy.wape()).isCloseTo(20.0 / 30, within(0.01));
  }

  @Test
  void aHistoryTooShortForAnyOriginHasNoAccuracy() {
    ContactCounts twoWeeks = Histories.weekly("q", 14, slot -> 10);
    assertThat(
            ForecastDemand.backtest(Histories.request(Queue.ofName("q"), twoWeeks), List.of(), 6)
                .rows())
        .isEmpty();
  }
}
