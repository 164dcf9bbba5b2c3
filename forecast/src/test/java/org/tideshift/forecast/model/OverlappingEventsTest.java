package org.tideshift.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.ForecastDemand;
import org.tideshift.forecast.ForecastOptions;
import org.tideshift.forecast.ForecastRequest;
import org.tideshift.forecast.Histories;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.calendar.SpecialDayReach;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/** Events that reach into each other: 200 contacts a half-hour, and what each event makes of it. */
class OverlappingEventsTest {
  private static final int DAYS = 280;
  private static final LocalDate AS_OF = Histories.MONDAY.plusDays(DAYS);

  /** Rise, half-life and days of one sort of event. */
  private record Sort(SpecialDayKind kind, String name, double rise, double halfLife, int lasts) {}

  private static final Sort MAILING = new Sort(SpecialDayKind.CAMPAIGN, "Mailing", 0.3, 2, 4);
  private static final Sort LAUNCH = new Sort(SpecialDayKind.LAUNCH, "Aurora", 1.5, 6, 14);

  private final List<SpecialDay> events = new ArrayList<>();
  private final double[] means = new double[(DAYS + 28) * 48];

  OverlappingEventsTest() {
    Arrays.fill(means, 200);
  }

  private void happens(Sort sort, int day) {
    LocalDate start = Histories.MONDAY.plusDays(day);
    events.add(
        new SpecialDay(
            start.atStartOfDay(Histories.ZONE).toInstant(),
            start.plusDays(sort.lasts()).atStartOfDay(Histories.ZONE).toInstant(),
            sort.kind(),
            sort.name(),
            new SpecialDayReach(
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty())));
    for (int index = day * 48; index < means.length; index++) {
      double after = (index - day * 48 + 0.5) / 48;
      means[index] *= 1 + sort.rise() * Math.pow(0.5, after / sort.halfLife());
    }
  }

  private DemandForecast forecast() {
    IntervalGrid grid = Histories.days(Histories.MONDAY, DAYS, 30);
    ContactCounts.Builder counts = ContactCounts.builder("q", grid);
    for (int index = 0; index < grid.size(); index++) {
      counts.contacts(index, (int) Math.round(means[index]));
    }
    return ForecastDemand.of(
            new ForecastRequest(
                Queue.ofName("q"),
                counts.build(),
                new SiteCalendar(Histories.ZONE, List.of(), events),
                Histories.days(AS_OF, 28, 30),
                ForecastOptions.usual()))
        .forecast();
  }

  private static double day(DemandForecast forecast, int day) {
    double sum = 0;
    for (int index = day * 48; index < (day + 1) * 48; index++) {
      sum += forecast.mean(index);
    }
    return sum / 48;
  }

  private double truth(int day) {
    double sum = 0;
    for (int index = (DAYS + day) * 48; index < (DAYS + day + 1) * 48; index++) {
      sum += means[index];
    }
    return sum / 48;
  }

  @Test
  void aMailingOfEveryMonthKeepsItsSizeThoughLaunchesFallUponIt() {
    for (int day = 15; day <= 285; day += 30) {
      happens(MAILING, day);
    }
    happens(LAUNCH, 100);
    happens(LAUNCH, 160);
    DemandForecast forecast = forecast();
    // Five days after the start of the forecast the next one goes out.
    assertThat(day(forecast, 5)).isCloseTo(truth(5), within(0.04 * truth(5)));
    assertThat(day(forecast, 4)).isCloseTo(truth(4), within(0.02 * truth(4)));
    assertThat(day(forecast, 7)).isCloseTo(truth(7), within(0.04 * truth(7)));
  }

  @Test
  void aLaunchKeepsItsSizeThoughMailingsFallIntoIt() {
    for (int day = 15; day <= 285; day += 30) {
      happens(MAILING, day);
    }
    happens(LAUNCH, 73);
    happens(LAUNCH, 165);
    happens(LAUNCH, 290);
    DemandForecast forecast = forecast();
    assertThat(day(forecast, 10)).isCloseTo(truth(10), within(0.06 * truth(10)));
    assertThat(day(forecast, 16)).isCloseTo(truth(16), within(0.06 * truth(16)));
  }

  @Test
  void aLaunchStillFadingWhenTheNextBeginsIsNotCountedTwice() {
    happens(LAUNCH, 60);
    happens(LAUNCH, 80);
    happens(LAUNCH, 180);
    happens(LAUNCH, 200);
    happens(LAUNCH, 282);
    DemandForecast forecast = forecast();
    assertThat(day(forecast, 2)).isCloseTo(truth(2), within(0.06 * truth(2)));
    assertThat(day(forecast, 12)).isCloseTo(truth(12), within(0.06 * truth(12)));
  }
}
