package org.tideshift.forecast.history;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.csv.Printable;

/**
 * Finds rows that tell of the same interval of a queue. Equal ones are told and the first is kept;
 * unequal ones are errors, because nobody knows which is right, and never summed.
 */
final class DuplicateRows {
  private final HistoryRows rows;
  private final SortedRows sorted;
  private final List<Series> series;
  private final Map<Integer, Integer> firstOf = new TreeMap<>();

  DuplicateRows(HistoryRows rows, SortedRows sorted, List<Series> series) {
    this.rows = rows;
    this.sorted = sorted;
    this.series = series;
  }

  /** Records the duplicates, in the order of the files; the rows to leave out. */
  BitSet find(DataProblems problems) {
    for (int queue = 0; queue < sorted.queues(); queue++) {
      int end = sorted.end(queue);
      for (int from = sorted.start(queue), to; from < end; from = to) {
        to = from + 1;
        while (to < end && sorted.minute(to) == sorted.minute(from)) {
          to++;
        }
        if (to - from > 1) {
          findIn(from, to);
        }
      }
    }
    BitSet left = new BitSet(rows.size());
    firstOf.forEach(
        (row, first) -> {
          left.set(row);
          tell(row, first, problems);
        });
    return left;
  }

  /** Route paths of a queue may share an interval, each once. */
  private void findIn(int from, int to) {
    long[] bySeries = new long[to - from];
    for (int i = from; i < to; i++) {
      int number = rows.series(sorted.row(i));
      long key = series.get(number).isRoutePath() ? number + 1L : 0;
      bySeries[i - from] = (key << 32) | sorted.row(i);
    }
    Arrays.sort(bySeries);
    boolean mixed = bySeries[0] >>> 32 == 0;
    int first = (int) bySeries[0];
    for (int i = 1; i < bySeries.length; i++) {
      if (mixed || bySeries[i] >>> 32 == bySeries[i - 1] >>> 32) {
        firstOf.put(Math.max((int) bySeries[i], first), Math.min((int) bySeries[i], first));
      } else {
        first = (int) bySeries[i];
      }
    }
  }

  private void tell(int row, int first, DataProblems problems) {
    String what =
        "duplicate (queue, interval) of "
            + Printable.value(series.get(rows.series(row)).queueCell())
            + ", first seen on line "
            + (rows.file(row).equals(rows.file(first))
                ? String.valueOf(rows.line(first))
                : rows.place(first));
    if (rows.sayTheSame(row, first)) {
      problems.warning(rows.file(row), rows.line(row), what + ", the same again, left out");
    } else {
      problems.error(
          rows.file(row),
          rows.line(row),
          what + " with other values, valid: one row an interval. Maybe delete the wrong one");
    }
  }
}
