package org.tideshift.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.tideshift.forecast.evaluation.AccuracyRow;

class LaunchEffectsTest {
  private static final LocalDate AS_OF = Histories.MONDAY.plusDays(210);
  private static final double HALF_LIFE = 4;

  private final List<SpecialDay> events = new ArrayList<>();

  private static Instant start(LocalDate date) {
    return date.atStartOfDay(Histories.ZONE).toInstant();
  }

  private LaunchEffectsTest launch(String name, LocalDate date, double expectedUplift) {
    SpecialDayReach reach =
        new SpecialDayReach(
            Optional.empty(),
            Optional.empty(),
            Double.isNaN(expectedUplift)
                ? OptionalDouble.empty()
                : OptionalDouble.of(expectedUplift),
            OptionalDouble.empty(),
            OptionalDouble.of(HALF_LIFE));
    events.add(
        new SpecialDay(start(date), start(date.plusDays(14)), SpecialDayKind.LAUNCH, name, reach));
    return this;
  }

  /** 100 contacts a half-hour, and from each past launch on a rise that halves in four days. */
  static ContactCounts history(double rise, LocalDate... launches) {
    IntervalGrid grid = Histories.days(Histories.MONDAY, 210, 30);
    ContactCounts.Builder counts = ContactCounts.builder("q", grid);
    for (int index = 0; index < grid.size(); index++) {
      double mean = 100;
      for (LocalDate launch : launches) {
        double days =
            (grid.startOf(index).getEpochSecond() - start(launch).getEpochSecond()) / 86400.0;
        mean *= days >= 0 ? 1 + rise * Math.pow(0.5, days / HALF_LIFE) : 1;
      }
      counts.contacts(index, (int) Math.round(mean));
    }
    return counts.build();
  }

  private DemandForecast forecast(ContactCounts history, ForecastOptions options) {
    SiteCalendar calendar = new SiteCalendar(Histories.ZONE, List.of(), events);
    return ForecastDemand.of(
            new ForecastRequest(
                Queue.ofName("q"), history, calendar, Histories.days(AS_OF, 28, 30), options))
        .forecast();
  }

  @Test
  void aLaunchRepeatsTheRiseOfEarlierOnesOfItsName() {
    launch("Aurora", Histories.MONDAY.plusDays(40), Double.NaN)
        .launch("Aurora", Histories.MONDAY.plusDays(110), Double.NaN)
        .launch("Aurora", AS_OF, Double.NaN);
    DemandForecast forecast =
        forecast(
            history(0.8, Histories.MONDAY.plusDays(40), Histories.MONDAY.plusDays(110)),
            ForecastOptions.usual());
    assertThat(forecast.mean(0)).isCloseTo(180, within(5.0));
    assertThat(forecast.mean(4 * 48)).isCloseTo(140, within(4.0));
    assertThat(forecast.mean(27 * 48)).isCloseTo(101, within(2.0));
  }

  @Test
  void aFirstLaunchWorksFromThePlannersExpectationAlone() {
    launch("Nimbus", AS_OF, 0.5);
    DemandForecast forecast = forecast(history(0), ForecastOptions.usual());
    assertThat(forecast.mean(0)).isCloseTo(150, within(3.0));
    assertThat(forecast.mean(4 * 48)).isCloseTo(125, within(4.0));
  }

  @Test
  void anExpectationIsCorrectedByHowEarlierOnesHeld() {
    launch("Aurora", Histories.MONDAY.plusDays(40), 1.6)
        .launch("Aurora", Histories.MONDAY.plusDays(110), 1.6)
        .launch("Nimbus", AS_OF, 1.0);
    DemandForecast forecast =
        forecast(
            history(0.8, Histories.MONDAY.plusDays(40), Histories.MONDAY.plusDays(110)),
            ForecastOptions.usual());
    // Planners expected twice what came: between half and all of what they expect now.
    assertThat(forecast.mean(0)).isBetween(150.0, 190.0);
  }

  @Test
  void aPastLaunchDoesNotPoisonTheLevel() {
    launch("Aurora", Histories.MONDAY.plusDays(200), 2.0);
    DemandForecast forecast =
        forecast(history(2.0, Histories.MONDAY.plusDays(200)), ForecastOptions.usual());
    // Ten days after the start 35 % are left, at the end of the horizon nothing.
    assertThat(forecast.mean(0)).isCloseTo(135, within(8.0));
    assertThat(forecast.mean(27 * 48)).isCloseTo(100, within(2.0));
  }

  @Test
  void aPlannerMayAssumeTheRise() {
    launch("Nimbus", AS_OF.plusDays(1), 0.5);
    ForecastOptions options =
        new ForecastOptions(List.of(0.5), OptionalDouble.empty(), OptionalDouble.of(2.0));
    assertThat(forecast(history(0), options).mean(48)).isCloseTo(300, within(6.0));
  }

  private static final ForecastOptions TRIPLED =
      new ForecastOptions(List.of(0.5), OptionalDouble.empty(), OptionalDouble.of(2.0));

  @Test
  void theAssumedRiseAlsoHoldsForALaunchAtTheFirstMomentForecast() {
    launch("Nimbus", AS_OF, 0.5);
    assertThat(forecast(history(0), TRIPLED).mean(0)).isCloseTo(300, within(6.0));
  }

  @Test
  void nightsWithoutTheAssistantHaveTheSameLaunch() {
    launch("Nimbus", AS_OF.plusDays(1), 0.5);
    ForecastOptions isDown =
        new ForecastOptions(List.of(0.5), OptionalDouble.of(0), OptionalDouble.empty());
    DemandForecast forecast = forecast(history(0), isDown);
    assertThat(forecast.mean(48)).isCloseTo(150, within(3.0));
    assertThat(forecast.mean(48)).isEqualTo(forecast(history(0), MEDIAN).mean(48));
    for (int index = 0; index < forecast.grid().size(); index++) {
      assertThat(forecast.containedShare(index)).isZero();
    }
  }

  private static final ForecastOptions MEDIAN =
      new ForecastOptions(List.of(0.5), OptionalDouble.empty(), OptionalDouble.empty());

  @Test
  void aToldRiseAndThatOfEarlierLaunchesMeetAsRatios() {
    launch("Aurora", Histories.MONDAY.plusDays(40), 2.0)
        .launch("Aurora", Histories.MONDAY.plusDays(110), 2.0)
        .launch("Aurora", AS_OF, 0.5);
    DemandForecast forecast =
        forecast(
            history(2.0, Histories.MONDAY.plusDays(40), Histories.MONDAY.plusDays(110)),
            ForecastOptions.usual());
    // Planners held; half the usual rise is told, four times as much was seen. Told counts three
    // times as much as seen: 0.5 ^ 0.75 * 2 ^ 0.25 = 0.71.
    assertThat(forecast.mean(0)).isCloseTo(100 * 1.71, within(8.0));
  }

  @Test
  void theAssumedRiseIsOneOfLaunchesNotOfMailings() {
    launch("Mailing", AS_OF, 0.5);
    SpecialDay launch = events.remove(0);
    events.add(
        new SpecialDay(
            launch.start(), launch.end(), SpecialDayKind.CAMPAIGN, "Mailing", launch.reach()));
    assertThat(forecast(history(0), TRIPLED).mean(0)).isCloseTo(150, within(4.0));
  }

  @Test
  void whatIsAssumedOfALaunchToComeChangesNothingOfThePast() {
    launch("Aurora", Histories.MONDAY.plusDays(40), Double.NaN)
        .launch("Aurora", Histories.MONDAY.plusDays(175), Double.NaN)
        .launch("Aurora", AS_OF, Double.NaN);
    ContactCounts past =
        history(0.8, Histories.MONDAY.plusDays(40), Histories.MONDAY.plusDays(175));
    assertThat(accuracy(past, TRIPLED)).isEqualTo(accuracy(past, ForecastOptions.usual()));
  }

  private List<AccuracyRow> accuracy(ContactCounts history, ForecastOptions options) {
    SiteCalendar calendar = new SiteCalendar(Histories.ZONE, List.of(), events);
    return ForecastDemand.of(
            new ForecastRequest(
                Queue.ofName("q"), history, calendar, Histories.days(AS_OF, 28, 30), options))
        .accuracy();
  }

  @Test
  void aLaunchOfWhichNothingIsKnownChangesNothingAndIsSaid() {
    launch("Nimbus", AS_OF, Double.NaN);
    assertThat(forecast(history(0), ForecastOptions.usual()).mean(0)).isCloseTo(100, within(1.0));
    SiteCalendar calendar = new SiteCalendar(Histories.ZONE, List.of(), events);
    ForecastRequest request =
        new ForecastRequest(
            Queue.ofName("q"),
            history(0),
            calendar,
            Histories.days(AS_OF, 28, 30),
            ForecastOptions.usual());
    assertThat(ForecastDemand.of(request).warnings())
        .singleElement()
        .asString()
        .contains("Nimbus", "expected_uplift");
  }
}
