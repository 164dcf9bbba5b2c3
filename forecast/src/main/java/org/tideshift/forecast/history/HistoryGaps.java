package org.tideshift.forecast.history;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds intervals of a queue that have no row though they usually do. Slots of the local week that
 * have one in fewer than a quarter of the weeks are closed hours, not gaps, once two weeks are
 * known.
 */
final class HistoryGaps {
  private static final int MINUTES_A_DAY = 1440;
  private static final int MINUTES_A_WEEK = 7 * MINUTES_A_DAY;
  private static final int USUAL_ONCE_IN = 4;
  private static final int SHOWN = 5;

  private final HistoryRows rows;
  private final SortedRows sorted;
  private final int length;
  private final IntPredicate explained;

  /**
   * Takes the rows.
   *
   * @param explained whether an interval, by its epoch minute, is absent for a reason that is known
   */
  HistoryGaps(HistoryRows rows, SortedRows sorted, GridForm grid, IntPredicate explained) {
    this.rows = rows;
    this.sorted = sorted;
    this.length = grid.minutes();
    this.explained = explained;
  }

  /**
   * What is missing.
   *
   * @param nextRow the first row after the first gap
   * @param intervals number of absent intervals
   * @param spans the gaps in local time, the first few
   * @param count number of gaps
   */
  record Gaps(int nextRow, int intervals, List<String> spans, int count) {
    @Override
    public String toString() {
      return intervals
          + (intervals == 1 ? " interval" : " intervals")
          + " absent: "
          + String.join(", ", spans)
          + (count > spans.size() ? " and " + (count - spans.size()) + " more gaps" : "");
    }
  }

  /** The gaps of a queue; empty where it has none. */
  Optional<Gaps> find(int queue) {
    if (isWithoutHole(queue)) {
      return Optional.empty();
    }
    BitSet usual = usualSlots(queue);
    List<String> spans = new ArrayList<>();
    int nextRow = -1;
    int intervals = 0;
    int count = 0;
    for (int i = sorted.start(queue) + 1; i < sorted.end(queue); i++) {
      int[] missing = missing(i, usual);
      if (missing[0] > 0) {
        nextRow = count == 0 ? sorted.row(i) : nextRow;
        intervals += missing[0];
        count++;
        if (spans.size() < SHOWN) {
          spans.add(span(missing[1], missing[2], rows.offsetMinutes(sorted.row(i))));
        }
      }
    }
    return count == 0 ? Optional.empty() : Optional.of(new Gaps(nextRow, intervals, spans, count));
  }

  private boolean isWithoutHole(int queue) {
    for (int i = sorted.start(queue) + 1; i < sorted.end(queue); i++) {
      if (sorted.minute(i) - sorted.minute(i - 1) > length) {
        return false;
      }
    }
    return true;
  }

  private BitSet usualSlots(int queue) {
    BitSet usual = new BitSet(MINUTES_A_WEEK);
    int weeks =
        (sorted.minute(sorted.end(queue) - 1) - sorted.minute(sorted.start(queue)))
            / MINUTES_A_WEEK;
    int[] seen = new int[MINUTES_A_WEEK];
    for (int i = sorted.start(queue); i < sorted.end(queue); i++) {
      seen[slot(sorted.minute(i), rows.offsetMinutes(sorted.row(i)))]++;
    }
    for (int slot = 0; slot < MINUTES_A_WEEK; slot++) {
      usual.set(slot, weeks < 2 || seen[slot] * USUAL_ONCE_IN >= weeks);
    }
    return usual;
  }

  private static int slot(int minute, int offsetMinutes) {
    return Math.floorMod(minute + offsetMinutes, MINUTES_A_WEEK);
  }

  /** Number, first and last of the usual intervals between a row and the one before. */
  private int[] missing(int position, BitSet usual) {
    int[] found = {0, 0, 0};
    // A clock may have changed in between: only what both offsets call usual is missed for sure.
    int before = rows.offsetMinutes(sorted.row(position - 1));
    int after = rows.offsetMinutes(sorted.row(position));
    int end = sorted.minute(position);
    for (int minute = sorted.minute(position - 1) + length; minute < end; minute += length) {
      boolean expected = usual.get(slot(minute, before)) && usual.get(slot(minute, after));
      if (expected && !explained.test(minute)) {
        found[1] = found[0] == 0 ? minute : found[1];
        found[2] = minute;
        found[0]++;
      }
    }
    return found;
  }

  private String span(int first, int last, int offsetMinutes) {
    LocalDateTime from = local(first, offsetMinutes);
    LocalDateTime lastStart = local(last, offsetMinutes);
    if (last + length - first >= MINUTES_A_DAY) {
      return from.toLocalDate() + ".." + lastStart.toLocalDate();
    }
    LocalDateTime end = local(last + length, offsetMinutes);
    return from + ".." + (end.toLocalDate().equals(from.toLocalDate()) ? end.toLocalTime() : end);
  }

  private static LocalDateTime local(int minute, int offsetMinutes) {
    return LocalDateTime.ofEpochSecond((minute + offsetMinutes) * 60L, 0, ZoneOffset.UTC);
  }
}
