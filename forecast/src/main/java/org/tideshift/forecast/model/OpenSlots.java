package org.tideshift.forecast.model;

import org.tideshift.forecast.calendar.LocalGrid;

/**
 * Slots of the local week in which the queue takes contacts, as far as the history tells.
 *
 * <p>A slot is closed when the data of at least two weeks cover its weekday and never hold it: a
 * queue without told opening hours shows them by the intervals that are always absent.
 */
final class OpenSlots {
  private static final int ENOUGH_WEEKS = 2;

  private OpenSlots() {}

  static boolean[] of(DemandHistory history) {
    int slotsPerDay = history.local().slotsPerDay();
    int[] seen = new int[7 * slotsPerDay];
    int[] weekdays = new int[7];
    int first = firstKnownDay(history);
    int last = lastKnownDay(history);
    for (int day = first; day <= last; day++) {
      int weekday = LocalGrid.weekday(history.epochDay(day));
      weekdays[weekday]++;
      for (int index = history.dayStart(day); index < history.dayStart(day + 1); index++) {
        seen[history.local().slotOfWeek(index)] += history.isKnown(index) ? 1 : 0;
      }
    }
    boolean[] open = new boolean[7 * slotsPerDay];
    for (int slot = 0; slot < open.length; slot++) {
      int weeks = weekdays[slot / slotsPerDay];
      // Two stray intervals in a year are an accident, not opening hours.
      open[slot] =
          weeks < ENOUGH_WEEKS
              ? slotOpenElsewhere(seen, slot, slotsPerDay, first > last)
              : seen[slot] * 50 > weeks;
    }
    return open;
  }

  private static boolean slotOpenElsewhere(int[] seen, int slot, int slotsPerDay, boolean nothing) {
    boolean elsewhere = nothing;
    for (int weekday = 0; weekday < 7; weekday++) {
      elsewhere |= seen[weekday * slotsPerDay + slot % slotsPerDay] > 0;
    }
    return elsewhere;
  }

  private static int firstKnownDay(DemandHistory history) {
    int day = 0;
    while (day < history.days() && !anyKnown(history, day)) {
      day++;
    }
    return day;
  }

  private static int lastKnownDay(DemandHistory history) {
    int day = history.days() - 1;
    while (day >= 0 && !anyKnown(history, day)) {
      day--;
    }
    return day;
  }

  private static boolean anyKnown(DemandHistory history, int day) {
    for (int index = history.dayStart(day); index < history.dayStart(day + 1); index++) {
      if (history.isKnown(index)) {
        return true;
      }
    }
    return false;
  }
}
