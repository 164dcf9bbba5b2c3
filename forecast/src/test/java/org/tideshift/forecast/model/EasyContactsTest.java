package org.tideshift.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

/**
 * A release takes AI from 20 % to 40 % of the contacts; the rest takes (0.8 / 0.6)^0.5 = 1.155
 * times as long.
 */
class EasyContactsTest {
  private static final int DAYS = 120;
  private static final double BEFORE = 240;
  private static final double AFTER = 277.1;
  private static final IntervalGrid PAST = Histories.days(Histories.MONDAY, DAYS, 60);
  private static final LocalGrid LOCAL = LocalGrid.of(PAST, Histories.ZONE);
  private static final LocalGrid NEXT =
      LocalGrid.of(Histories.days(Histories.MONDAY.plusDays(DAYS), 7, 60), Histories.ZONE);

  private static double forecast(int releaseDay, int contactsAnHour, double shareToCome) {
    LocalDate date = Histories.MONDAY.plusDays(releaseDay);
    SpecialDay release =
        new SpecialDay(
            date.atStartOfDay(Histories.ZONE).toInstant(),
            date.plusDays(1).atStartOfDay(Histories.ZONE).toInstant(),
            SpecialDayKind.AI_RELEASE,
            "assistant",
            SpecialDayReach.everywhere());
    SiteCalendar site = new SiteCalendar(Histories.ZONE, List.of(), List.of(release));
    QueueCalendar calendar =
        QueueCalendar.of(Queue.ofName("q"), site, PAST.start(), NEXT.grid().end());
    ContactCounts.Builder counts = ContactCounts.builder("q", PAST);
    for (int index = 0; index < PAST.size(); index++) {
      boolean after = LOCAL.epochDay(index) - LOCAL.epochDay(0) >= releaseDay;
      int handled = contactsAnHour * (after ? 6 : 8) / 10;
      counts.contacts(index, contactsAnHour).contained(index, contactsAnHour - handled);
      counts.handleTime(index, handled, handled * (after ? AFTER : BEFORE));
    }
    double[] shares = new double[NEXT.size()];
    Arrays.fill(shares, shareToCome);
    return HandleTime.fit(counts.build(), LOCAL, calendar, 0).seconds(NEXT, shares)[0];
  }

  @Test
  void anUnchangedShareKeepsTheHandleTime() {
    assertThat(forecast(60, 1000, 0.4)).isCloseTo(AFTER, within(2.0));
  }

  @Test
  void aLargerShareLeavesTheHarderContacts() {
    // 277.1 * (0.6 / 0.5)^0.5 = 303.5; one release is not believed in full.
    assertThat(forecast(60, 1000, 0.5)).isCloseTo(303.5, within(3.0));
  }

  @Test
  void withoutTheAiTheEasyContactsComeBack() {
    // 277.1 * 0.6^0.5 = 214.6
    assertThat(forecast(60, 1000, 0)).isBetween(214.6, 220.0);
  }

  @Test
  void aQuietQueueBelievesLessOfTheRise() {
    assertThat(forecast(100, 5, 0.5)).isBetween(AFTER, forecast(100, 1000, 0.5) - 0.5);
  }

  @Test
  void theHandleTimeFollowsAReleaseOfFiveDaysAgo() {
    // A level of half-life 14 days alone would stand at about 248.
    assertThat(forecast(DAYS - 5, 1000, 0.4)).isBetween(273.0, 279.0);
  }

  @Test
  void aReleaseToComeMovesNothingByItself() {
    assertThat(forecast(DAYS + 3, 1000, 0.5)).isCloseTo(BEFORE, within(1.0));
    assertThat(List.of(forecast(DAYS + 3, 1000, 0), forecast(DAYS + 3, 1000, 0.9)))
        .allSatisfy(seconds -> assertThat(seconds).isCloseTo(BEFORE, within(1.0)));
  }
}
