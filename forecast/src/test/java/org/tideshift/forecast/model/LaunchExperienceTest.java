package org.tideshift.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.ForecastDemand;
import org.tideshift.forecast.ForecastOptions;
import org.tideshift.forecast.ForecastRequest;
import org.tideshift.forecast.Histories;
import org.tideshift.forecast.QueueForecast;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.calendar.SpecialDayReach;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.Queue;

/** A launch that other queues of the brand have seen; there +80 %, halving every four days. */
class LaunchExperienceTest {
  private static final LocalDate FIRST = Histories.MONDAY.plusDays(40);
  private static final LocalDate SECOND = Histories.MONDAY.plusDays(110);
  private static final LocalDate AS_OF = Histories.MONDAY.plusDays(210);

  private static Instant start(LocalDate date) {
    return date.atStartOfDay(Histories.ZONE).toInstant();
  }

  private static SpecialDay launch(String queue, String name, LocalDate date, double expected) {
    OptionalDouble uplift = expected > 0 ? OptionalDouble.of(expected) : OptionalDouble.empty();
    SpecialDayReach reach =
        new SpecialDayReach(
            Optional.of(queue),
            Optional.empty(),
            uplift,
            OptionalDouble.empty(),
            OptionalDouble.empty());
    return new SpecialDay(
        start(date), start(date.plusDays(14)), SpecialDayKind.LAUNCH, name, reach);
  }

  private static ForecastRequest request(String queue, ContactCounts history, SpecialDay... days) {
    return new ForecastRequest(
        Queue.ofName(queue),
        history,
        new SiteCalendar(Histories.ZONE, List.of(), List.of(days)),
        Histories.days(AS_OF, 28, 30),
        ForecastOptions.usual());
  }

  private static List<LaunchExperience> seenElsewhere(double expected) {
    ContactCounts history = LaunchEffectsTest.history(0.8, FIRST, SECOND);
    return ForecastDemand.launches(
        request(
            "other",
            history,
            launch("other", "Aurora", FIRST, expected),
            launch("other", "Aurora", SECOND, expected)));
  }

  private static QueueForecast forecast(SpecialDay coming, List<LaunchExperience> seen) {
    return ForecastDemand.of(request("q", LaunchEffectsTest.history(0), coming).besides(seen));
  }

  @Test
  void tellsPeakAndHalfLifeOfEveryPastLaunch() {
    assertThat(seenElsewhere(0))
        .hasSize(2)
        .allSatisfy(
            past -> {
              assertThat(past.course().peak()).isCloseTo(0.8, within(0.05));
              assertThat(past.course().halfLifeDays()).isBetween(3.0, 5.0);
            });
  }

  @Test
  void aQueueThatNeverHadTheLaunchLearnsItFromAnother() {
    QueueForecast forecast = forecast(launch("q", "Aurora", AS_OF, 0), seenElsewhere(0));
    assertThat(forecast.forecast().mean(0)).isCloseTo(180, within(8.0));
    assertThat(forecast.forecast().mean(4 * 48)).isCloseTo(140, within(8.0));
    assertThat(forecast.warnings()).isEmpty();
  }

  @Test
  void aLaunchOfAnotherNameGivesPartOfItsRiseAndAWarning() {
    QueueForecast forecast = forecast(launch("q", "Nimbus", AS_OF, 0), seenElsewhere(0));
    // Two events against one of no rise: two thirds of 80 %.
    assertThat(forecast.forecast().mean(0)).isCloseTo(153, within(8.0));
    assertThat(forecast.warnings()).singleElement().asString().contains("Nimbus", "part");
  }

  @Test
  void expectationsThatDidNotHoldElsewhereAreBelievedLess() {
    SpecialDay coming = launch("q", "Nimbus", AS_OF, 1.0);
    double alone = forecast(coming, List.of()).forecast().mean(0);
    double taught = forecast(coming, seenElsewhere(1.6)).forecast().mean(0);
    assertThat(alone).isCloseTo(200, within(5.0));
    // Half as much came as was expected: believed in part, as it was another queue.
    assertThat(taught).isBetween(155.0, 195.0);
  }

  @Test
  void anEarlierOriginDoesNotKnowWhatCameLater() {
    SiteCalendar site = new SiteCalendar(Histories.ZONE, List.of(), List.of());
    QueueCalendar calendar =
        QueueCalendar.of(Queue.ofName("q"), site, start(Histories.MONDAY), start(AS_OF));
    DemandHistory history =
        DemandHistory.of(LaunchEffectsTest.history(0), calendar).besides(seenElsewhere(0));
    assertThat(history.before(start(SECOND)).experience())
        .extracting(past -> past.event().start())
        .containsExactly(start(FIRST));
    assertThat(history.before(start(FIRST.plusDays(34))).experience()).isEmpty();
  }
}
