package org.tideshift.forecast.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.tideshift.forecast.calendar.QueueCalendar;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;

/** Which days of a history show plain demand: no holiday, launch or campaign, nor its aftermath. */
final class OrdinaryDays {
  private static final int LAUNCH_TAIL_DAYS = 14;

  private OrdinaryDays() {}

  /**
   * One flag a day. Where fewer than one day in ten would be left, every day counts: a disturbed
   * history is better than none.
   */
  static boolean[] of(DemandHistory history) {
    boolean[] ordinary = new boolean[history.days()];
    for (int day = 0; day < ordinary.length; day++) {
      ordinary[day] = history.calendar().findLabel(history.epochDay(day)).isEmpty();
    }
    clear(ordinary, history, SpecialDayKind.LAUNCH, LAUNCH_TAIL_DAYS);
    clear(ordinary, history, SpecialDayKind.CAMPAIGN, 1);
    int left = 0;
    for (boolean day : ordinary) {
      left += day ? 1 : 0;
    }
    if (left * 10 < ordinary.length) {
      Arrays.fill(ordinary, true);
    }
    return ordinary;
  }

  private static void clear(
      boolean[] ordinary, DemandHistory history, SpecialDayKind kind, int tailDays) {
    QueueCalendar calendar = history.calendar();
    List<SpecialDay> events = calendar.ofKind(kind);
    for (SpecialDay event : events) {
      int from = day(event.start(), history);
      int to = day(event.end().minusSeconds(1), history) + tailDays;
      for (int day = Math.max(0, from); day <= Math.min(to, ordinary.length - 1); day++) {
        ordinary[day] = false;
      }
    }
  }

  private static int day(Instant instant, DemandHistory history) {
    return (int) LocalDate.ofInstant(instant, history.calendar().zone()).toEpochDay()
        - history.epochDay(0);
  }
}
