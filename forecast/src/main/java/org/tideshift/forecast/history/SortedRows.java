package org.tideshift.forecast.history;

import java.util.Arrays;
import java.util.List;

/** The rows by queue and time; rows of one time stay in the order of the files. */
final class SortedRows {
  private final HistoryRows rows;
  private final int[] order;
  private final int[] ends;

  /**
   * @param queueOfSeries number of the queue of each series
   */
  SortedRows(HistoryRows rows, List<Integer> queueOfSeries, int queues) {
    this.rows = rows;
    this.order = new int[rows.size()];
    this.ends = new int[queues + 1];
    int[] queueOf = queueOfSeries.stream().mapToInt(Integer::intValue).toArray();
    for (int row = 0; row < rows.size(); row++) {
      ends[queueOf[rows.series(row)] + 1]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    int[] next = ends.clone();
    for (int row = 0; row < rows.size(); row++) {
      order[next[queueOf[rows.series(row)]]++] = row;
    }
    for (int queue = 0; queue < queues; queue++) {
      sort(start(queue), end(queue));
    }
  }

  private void sort(int from, int to) {
    boolean sorted = true;
    for (int position = from + 1; position < to && sorted; position++) {
      sorted = rows.minute(order[position - 1]) <= rows.minute(order[position]);
    }
    if (sorted) {
      return;
    }
    long[] keys = new long[to - from];
    for (int position = from; position < to; position++) {
      keys[position - from] = ((long) rows.minute(order[position]) << 32) | order[position];
    }
    Arrays.sort(keys);
    for (int position = from; position < to; position++) {
      order[position] = (int) keys[position - from];
    }
  }

  int queues() {
    return ends.length - 1;
  }

  /** First position of a queue. */
  int start(int queue) {
    return ends[queue];
  }

  /** Position after the queue's last. */
  int end(int queue) {
    return ends[queue + 1];
  }

  /** The row at a position. */
  int row(int position) {
    return order[position];
  }

  /** Start of the interval at a position, in minutes since 1970. */
  int minute(int position) {
    return rows.minute(order[position]);
  }
}
