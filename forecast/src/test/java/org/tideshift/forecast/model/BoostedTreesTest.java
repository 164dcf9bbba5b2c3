package org.tideshift.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.Histories;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/** Half-hours whose evenings, and those alone, are twice as busy from April to September. */
class BoostedTreesTest {
  private static final LocalDate SECOND_SUMMER = LocalDate.of(2026, 5, 4);

  private static double truth(LocalGrid local, int index) {
    int month = local.date(index).getMonthValue();
    boolean evening = local.slot(index) >= 36;
    return evening && month >= 4 && month <= 9 ? 80 : 40;
  }

  private static DemandHistory until(LocalDate end, LocalDate from) {
    int days = (int) (end.toEpochDay() - from.toEpochDay());
    IntervalGrid grid = Histories.days(from, days, 30);
    LocalGrid local = LocalGrid.of(grid, Histories.ZONE);
    ContactCounts.Builder counts = ContactCounts.builder("q", grid);
    for (int index = 0; index < grid.size(); index++) {
      // A steady dither stands in for noise.
      counts.contacts(index, (int) truth(local, index) + (index * 7 % 11) - 5);
    }
    QueueCalendar calendar =
        QueueCalendar.of(
            Queue.ofName("q"),
            new SiteCalendar(Histories.ZONE, List.of(), List.of()),
            grid.start(),
            next(end).grid().end());
    return DemandHistory.of(counts.build(), calendar);
  }

  private static LocalGrid next(LocalDate from) {
    return LocalGrid.of(Histories.days(from, 28, 30), Histories.ZONE);
  }

  private static double error(double[] means, IntToDoubleFunction truth) {
    double sum = 0;
    for (int index = 0; index < means.length; index++) {
      sum += Math.abs(means[index] - truth.applyAsDouble(index));
    }
    return sum;
  }

  @Test
  void learnASeasonThatOnlySomeHoursHave() {
    LocalDate asOf = SECOND_SUMMER.minusDays(42);
    DemandHistory history = until(asOf, Histories.MONDAY.minusYears(2));
    LocalGrid target = next(asOf);
    IntToDoubleFunction truth = index -> truth(target, index);
    double[] trees = new BoostedTrees().fit(history).means(target);
    double[] regression = SeasonalRegression.lively().fit(history).means(target);
    assertThat(error(trees, truth)).isLessThan(0.9 * error(regression, truth));
  }

  @Test
  void leaveAYoungHistoryToTheRegression() {
    DemandHistory history = until(SECOND_SUMMER, SECOND_SUMMER.minusDays(60));
    assertThat(new BoostedTrees().fit(history).means(next(SECOND_SUMMER)))
        .isEqualTo(SeasonalRegression.lively().fit(history).means(next(SECOND_SUMMER)));
  }

  @Test
  void forecastAnyDistanceAhead() {
    DemandHistory history = until(SECOND_SUMMER, SECOND_SUMMER.minusDays(500));
    LocalGrid years = LocalGrid.of(Histories.days(SECOND_SUMMER, 800, 30), Histories.ZONE);
    assertThat(Arrays.stream(new BoostedTrees().fit(history).means(years)))
        .allMatch(mean -> mean > 10);
  }

  @Test
  void giveTheSameAnswerWhateverCameAfterTheOrigin() {
    LocalDate origin = SECOND_SUMMER.minusDays(90);
    DemandHistory known = until(origin, Histories.MONDAY);
    DemandHistory longer =
        until(SECOND_SUMMER, Histories.MONDAY)
            .before(origin.atStartOfDay(Histories.ZONE).toInstant());
    assertThat(new BoostedTrees().fit(longer).means(next(origin)))
        .isEqualTo(new BoostedTrees().fit(known).means(next(origin)));
  }
}
