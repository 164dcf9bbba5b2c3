package org.tideshift.scheduler.replay;

/**
 * Shrinkage as breaks: of each hour of a shift the group's share, from a moment drawn for the
 * shift, so that a group's agents are not away together.
 */
final class Breaks {
  private static final long CYCLE = 3600 * QueueTable.SECOND;
  private static final long NEVER = Long.MAX_VALUE;

  private final ShiftTable shifts;
  private final QueueTable table;
  private final Luck luck;

  Breaks(ShiftTable shifts, QueueTable table, Luck luck) {
    this.shifts = shifts;
    this.table = table;
    this.luck = luck;
  }

  /** When the shift's next break at or after {@code now} begins. */
  long next(int shift, long now) {
    long length = length(shift);
    if (length == 0) {
      return NEVER;
    }
    double place = luck.ofBreaks(shifts.shift(shift)).nextDouble();
    long first = shifts.start(shift) + (long) (place * (CYCLE - length));
    return now <= first ? first : first + (now - first + CYCLE - 1) / CYCLE * CYCLE;
  }

  long length(int shift) {
    return (long) (table.awayShare(shifts.profile(shift).group()) * CYCLE);
  }
}
