package org.tideshift.forecast.cleansing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;
import org.tideshift.forecast.demand.IntervalGrid;

/** The intervals of a grid by local day and time of day. */
final class LocalSlots {
  private static final int NONE = -1;
  private static final int MINUTES_A_DAY = 1440;

  private final int slotsADay;
  private final int[] day;
  private final int[] slot;
  private final int[][] indexAt;
  private final BitSet unusual = new BitSet();

  LocalSlots(IntervalGrid grid, KnownDays known) {
    this.slotsADay = MINUTES_A_DAY / grid.minutes();
    this.day = new int[grid.size()];
    this.slot = new int[grid.size()];
    ZoneRules rules = known.zone().getRules();
    long firstDay = 0;
    for (int index = 0; index < grid.size(); index++) {
      Instant start = grid.startOf(index);
      LocalDateTime local =
          LocalDateTime.ofEpochSecond(start.getEpochSecond(), 0, rules.getOffset(start));
      long epochDay = local.toLocalDate().toEpochDay();
      firstDay = index == 0 ? epochDay : firstDay;
      day[index] = (int) (epochDay - firstDay);
      slot[index] = (local.getHour() * 60 + local.getMinute()) / grid.minutes();
    }
    int days = grid.size() == 0 ? 0 : day[grid.size() - 1] + 1;
    this.indexAt = new int[days][slotsADay];
    for (int[] ofDay : indexAt) {
      Arrays.fill(ofDay, NONE);
    }
    for (int index = 0; index < grid.size(); index++) {
      indexAt[day[index]][slot[index]] = index;
    }
    markUnusual(days, firstDay, known);
  }

  private void markUnusual(int days, long firstDay, KnownDays known) {
    for (int number = 0; number < days; number++) {
      unusual.set(number, known.isUnusual(LocalDate.ofEpochDay(firstDay + number)));
    }
  }

  int slotsADay() {
    return slotsADay;
  }

  /** Number of local days that the grid touches. */
  int days() {
    return indexAt.length;
  }

  /** Whether unusual demand is to be expected on the day of the interval. */
  boolean isUnusual(int index) {
    return unusual.get(day[index]);
  }

  /** The interval at the same time of another local day; empty where the grid has none. */
  OptionalInt sameTime(int index, int daysLater) {
    int other = day[index] + daysLater;
    int found = other >= 0 && other < indexAt.length ? indexAt[other][slot[index]] : NONE;
    return found == NONE ? OptionalInt.empty() : OptionalInt.of(found);
  }
}
