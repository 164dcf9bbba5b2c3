package org.tideshift.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideshift.forecast.Histories;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

class HandleTimeTest {
  private static final IntervalGrid PAST = Histories.days(Histories.MONDAY, 56, 60);
  private static final LocalGrid LOCAL = LocalGrid.of(PAST, Histories.ZONE);
  private static final LocalGrid NEXT =
      LocalGrid.of(Histories.days(Histories.MONDAY.plusDays(56), 7, 60), Histories.ZONE);

  private static double[] seconds(ContactCounts counts, double fallback) {
    SiteCalendar site = new SiteCalendar(Histories.ZONE, List.of(), List.of());
    QueueCalendar calendar =
        QueueCalendar.of(Queue.ofName("q"), site, PAST.start(), NEXT.grid().end());
    return HandleTime.fit(counts, LOCAL, calendar, fallback).seconds(NEXT, new double[NEXT.size()]);
  }

  @Test
  void busyIntervalsWeighMoreThanQuietOnes() {
    ContactCounts.Builder counts = ContactCounts.builder("q", PAST);
    for (int index = 0; index < PAST.size(); index++) {
      boolean night = LOCAL.slot(index) < 8;
      counts.handleTime(index, night ? 1 : 1000, night ? 600 : 1000 * 200.0);
    }
    double[] seconds = seconds(counts.build(), 0);
    assertThat(seconds[12]).isCloseTo(200, within(1.0));
    // One contact a night tells little: shrunk most of the way to the level.
    assertThat(seconds[4]).isBetween(200.0, 450.0);
  }

  @Test
  void everyHourHasItsOwnHandleTime() {
    ContactCounts.Builder counts = ContactCounts.builder("q", PAST);
    for (int index = 0; index < PAST.size(); index++) {
      counts.handleTime(index, 500, 500 * (200.0 + 5 * LOCAL.slot(index)));
    }
    double[] seconds = seconds(counts.build(), 0);
    assertThat(seconds[0]).isCloseTo(200, within(2.0));
    assertThat(seconds[23]).isCloseTo(315, within(2.0));
  }

  @Test
  void withoutTimedContactsTheToldHandleTimeIsUsed() {
    assertThat(seconds(ContactCounts.builder("q", PAST).build(), 240)).containsOnly(240);
  }
}
