package org.tideshift.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.Histories;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.calendar.SpecialDayReach;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

class ContainmentTest {
  private static final int DAYS = 120;
  private static final IntervalGrid PAST = Histories.days(Histories.MONDAY, DAYS, 60);
  private final List<SpecialDay> releases = new ArrayList<>();

  /** 1000 contacts an hour, of which so many thousandths contained on each day. */
  private double[] shares(IntUnaryOperator thousandthsOnDay) {
    LocalGrid local = LocalGrid.of(PAST, Histories.ZONE);
    ContactCounts.Builder counts = ContactCounts.builder("q", PAST);
    for (int index = 0; index < PAST.size(); index++) {
      int day = local.epochDay(index) - local.epochDay(0);
      counts.contacts(index, 1000).contained(index, thousandthsOnDay.applyAsInt(day));
    }
    IntervalGrid next = Histories.days(Histories.MONDAY.plusDays(DAYS), 28, 60);
    QueueCalendar calendar =
        QueueCalendar.of(
            Queue.ofName("q"),
            new SiteCalendar(Histories.ZONE, List.of(), releases),
            PAST.start(),
            next.end());
    return Containment.fit(counts.build(), local, calendar)
        .shares(LocalGrid.of(next, Histories.ZONE));
  }

  private void release(int day) {
    release(day, OptionalDouble.empty());
  }

  private void release(int day, OptionalDouble expectedUplift) {
    LocalDate date = Histories.MONDAY.plusDays(day);
    releases.add(
        new SpecialDay(
            date.atStartOfDay(Histories.ZONE).toInstant(),
            date.plusDays(1).atStartOfDay(Histories.ZONE).toInstant(),
            SpecialDayKind.AI_RELEASE,
            "assistant",
            new SpecialDayReach(
                Optional.empty(),
                Optional.empty(),
                expectedUplift,
                OptionalDouble.empty(),
                OptionalDouble.empty())));
  }

  @Test
  void aConstantShareStays() {
    assertThat(shares(day -> 300)[0]).isCloseTo(0.3, within(1e-6));
  }

  @Test
  void aDriftGoesOnAndTiresOut() {
    double[] shares = shares(day -> 100 + day);
    assertThat(shares[0]).isCloseTo(0.22, within(0.002));
    assertThat(shares[27 * 24]).isBetween(0.225, 0.248);
  }

  @Test
  void onlyTheTimeSinceTheLastReleaseCounts() {
    release(60);
    assertThat(shares(day -> day < 60 ? 100 : 400)[0]).isCloseTo(0.4, within(1e-3));
  }

  @Test
  void aReleaseToComeRepeatsPartOfTheStepOfThePastOnes() {
    release(60);
    release(DAYS + 7);
    double[] shares = shares(day -> day < 60 ? 100 : 300);
    assertThat(shares[6 * 24]).isCloseTo(0.3, within(1e-3));
    // One release made 0.2; with one release's worth of doubt half of it is expected.
    assertThat(shares[8 * 24]).isCloseTo(0.4, within(1e-3));
  }

  @Test
  void aFirstReleaseDoesWhatThePlannerExpectsOfTheShare() {
    release(DAYS + 7, OptionalDouble.of(0.5));
    double[] shares = shares(day -> 300);
    assertThat(shares[6 * 24]).isCloseTo(0.3, within(1e-3));
    assertThat(shares[8 * 24]).isCloseTo(0.45, within(1e-3));
  }
}
