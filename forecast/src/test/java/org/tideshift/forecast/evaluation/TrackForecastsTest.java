package org.tideshift.forecast.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.evaluation.RealisedRow.Scope;

/** Nights of hourly forecasts of a queue to which ten contacts came every hour. */
class TrackForecastsTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Offset<Double> EXACTLY = Offset.offset(1e-12);

  private final ContactCounts came = came(21, 10, 4);

  /** Counts from a week before Monday on. */
  private static ContactCounts came(int days, int contacts, int contained) {
    IntervalGrid grid = new IntervalGrid(MONDAY.minus(Duration.ofDays(7)), HOUR, 24 * days);
    ContactCounts.Builder counts = ContactCounts.builder("billing", grid);
    for (int i = 0; i < grid.size(); i++) {
      counts.contacts(i, contacts).contained(i, contained);
    }
    return counts.build();
  }

  private static PastForecast night(int day, int days, double mean, double containedShare) {
    Instant asOf = MONDAY.plus(Duration.ofDays(day));
    IntervalGrid grid = new IntervalGrid(asOf, HOUR, 24 * days);
    DemandForecast.Builder forecast =
        DemandForecast.builder("billing", grid, List.of(0.1, 0.5, 0.9));
    for (int i = 0; i < grid.size(); i++) {
      forecast.mean(i, mean).containedShare(i, containedShare);
      forecast.quantile(0, i, mean - 1).quantile(1, i, mean).quantile(2, i, mean + 1);
    }
    return new PastForecast(asOf, forecast.build());
  }

  private List<RealisedRow> track(PastForecast... nights) {
    QueueCalendar calendar =
        QueueCalendar.of(
            Queue.ofName("billing"),
            new SiteCalendar(ZoneId.of("UTC"), List.of("US"), List.of()),
            MONDAY,
            MONDAY.plus(Duration.ofDays(30)));
    return TrackForecasts.of(came, calendar, List.of(nights));
  }

  private static RealisedAccuracy find(List<RealisedRow> rows, Scope scope, int value) {
    return rows.stream()
        .filter(row -> row.scope() == scope && row.value() == value)
        .findFirst()
        .orElseThrow()
        .accuracy();
  }

  @Test
  void measuresErrorBiasAndRangeByHand() {
    // 11 and 12 forecast, 10 came: errors of 1 and 2, of which the first lies in 10 to 12.
    RealisedAccuracy all = find(track(night(0, 1, 11, 0), night(1, 1, 12, 0)), Scope.ALL, 0);

    assertThat(all.intervals()).isEqualTo(48);
    assertThat(all.wape()).isEqualTo(0.15, EXACTLY);
    assertThat(all.bias()).isEqualTo(0.15, EXACTLY);
    assertThat(all.inRange()).isEqualTo(0.5, EXACTLY);
  }

  @Test
  void keepsLeadsApart() {
    List<RealisedRow> rows = track(night(0, 3, 11, 0), night(2, 1, 10, 0));

    assertThat(find(rows, Scope.LEAD, 1).intervals()).isEqualTo(48);
    assertThat(find(rows, Scope.LEAD, 1).wape()).isEqualTo(0.05, EXACTLY);
    assertThat(find(rows, Scope.LEAD, 3).wape()).isEqualTo(0.1, EXACTLY);
    assertThat(find(rows, Scope.HOUR, 23).intervals()).isEqualTo(4);
  }

  @Test
  void countsNothingThatHasNotCome() {
    assertThat(track(night(14, 2, 11, 0))).isEmpty();
    assertThat(find(track(night(13, 28, 11, 0)), Scope.ALL, 0).intervals()).isEqualTo(24);
  }

  @Test
  void tellsABiasThatLastsAWeek() {
    List<PastForecast> nights = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      nights.add(night(day, 2, 12, 0.4));
    }

    assertThat(FindDrift.of(came, nights))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.kind()).isEqualTo(DriftAlarm.Kind.BIAS);
              assertThat(alarm.since()).isEqualTo(MONDAY);
              assertThat(alarm.size()).isEqualTo(0.2, EXACTLY);
            });
    assertThat(FindDrift.of(came, nights.subList(0, 6))).isEmpty();
  }

  @Test
  void tellsAStepInWhatAiFinishes() {
    // 40 % were contained, 30 % were forecast to be.
    List<PastForecast> nights =
        List.of(night(4, 2, 10, 0.3), night(5, 2, 10, 0.3), night(6, 2, 10, 0.3));

    assertThat(FindDrift.of(came, nights))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.kind()).isEqualTo(DriftAlarm.Kind.CONTAINMENT);
              assertThat(alarm.size()).isEqualTo(0.1, EXACTLY);
            });
  }
}
