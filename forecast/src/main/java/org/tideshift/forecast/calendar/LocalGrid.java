package org.tideshift.forecast.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * The local wall clock of every interval of a grid, worked out once and shared by all models.
 *
 * <p>A <em>slot</em> is the place of an interval in a local day, from 0. A day in spring lacks the
 * slots that the clock skips; a day in autumn has the repeated ones twice.
 */
public final class LocalGrid {
  private static final int SECONDS_A_DAY = 86_400;

  /** 1970-01-01 was a Thursday. */
  private static final int DAYS_FROM_MONDAY_TO_EPOCH = 3;

  private final IntervalGrid grid;
  private final ZoneId zone;
  private final int[] epochDays;
  private final int[] slots;
  private final int[] slotsOfWeek;

  private LocalGrid(IntervalGrid grid, ZoneId zone) {
    this.grid = grid;
    this.zone = zone;
    this.epochDays = new int[grid.size()];
    this.slots = new int[grid.size()];
    this.slotsOfWeek = new int[grid.size()];
  }

  /** Reads the wall clock of {@code zone} at the start of every interval. */
  public static LocalGrid of(IntervalGrid grid, ZoneId zone) {
    LocalGrid local = new LocalGrid(grid, zone);
    ZoneRules rules = zone.getRules();
    long length = grid.length().toSeconds();
    for (int index = 0; index < grid.size(); index++) {
      long utc = grid.start().getEpochSecond() + index * length;
      long wall = utc + rules.getOffset(grid.startOf(index)).getTotalSeconds();
      local.epochDays[index] = (int) Math.floorDiv(wall, SECONDS_A_DAY);
      local.slots[index] = (int) (Math.floorMod(wall, SECONDS_A_DAY) / length);
      int weekday = weekday(local.epochDays[index]);
      local.slotsOfWeek[index] = weekday * local.slotsPerDay() + local.slots[index];
    }
    return local;
  }

  /** The intervals. */
  public IntervalGrid grid() {
    return grid;
  }

  /** The zone of the wall clock. */
  public ZoneId zone() {
    return zone;
  }

  /** Number of intervals. */
  public int size() {
    return slots.length;
  }

  /** Intervals in a local day without a clock change. */
  public int slotsPerDay() {
    return 1440 / grid.minutes();
  }

  /** Place of the interval in its local day, from 0. */
  public int slot(int index) {
    return slots[index];
  }

  /** Days from 1970-01-01 to the interval's local date. */
  public int epochDay(int index) {
    return epochDays[index];
  }

  /** The interval's local date. */
  public LocalDate date(int index) {
    return LocalDate.ofEpochDay(epochDays[index]);
  }

  /** Day of the week of a day counted from 1970-01-01: 0 = Monday to 6 = Sunday. */
  public static int weekday(int epochDay) {
    return Math.floorMod(epochDay + DAYS_FROM_MONDAY_TO_EPOCH, 7);
  }

  /** Place of the interval in its local week, from 0 at Monday's first slot. */
  public int slotOfWeek(int index) {
    return slotsOfWeek[index];
  }
}
