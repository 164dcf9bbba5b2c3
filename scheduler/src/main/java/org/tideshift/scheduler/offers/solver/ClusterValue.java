package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;

/**
 * The most that an agent can earn in a cluster at given prices, by hours worked there: a dynamic
 * programme over the end of the last shift and the hours so far, one layer a shift. Keeps its
 * tables, so that the best work can be read back; reused from cluster to cluster.
 */
final class ClusterValue {
  private static final long NEVER = Long.MIN_VALUE / 4;

  private final Model model;
  private Cluster cluster;
  private long[] shift = {};
  private int[] groupOf = {};
  private long[] best = {};
  private long[] prefix = {};
  private int longest;
  private int gap;
  private int columns;

  ClusterValue(Model model, Cluster cluster) {
    this.model = model;
    this.cluster = cluster;
  }

  /** Receives the shifts of the best work. */
  interface Visitor {
    void shift(int group, int start, int end);
  }

  /** Works out the table for one cluster. */
  void compute(Cluster next, int[] prices) {
    cluster = next;
    longest = Math.min(Math.min(next.agent.maxLength, next.most), next.length);
    gap = Math.max(0, Math.min(next.agent.minGap, next.agent.minRest));
    columns = next.countsHours ? next.most + 1 : 1;
    shift = cleared(shift, (next.length + 1) * (longest + 1));
    groupOf = groupOf.length < shift.length ? new int[shift.length] : groupOf;
    for (int k = 0; k < next.windows.length; k += 2) {
      priceShifts(next.windows[k], next.windows[k + 1], prices);
    }
    if (next.countsHours) {
      countHours();
    } else {
      ignoreHours();
    }
  }

  /** The most that can be earned in exactly so many steps of work; very low where impossible. */
  long value(int hours) {
    return best[at(layers() - 1, cluster.length, hours)];
  }

  /** Steps of work that the table tells apart; 0 where hours are not counted. */
  int mostHours() {
    return columns - 1;
  }

  private int layers() {
    return cluster.countsHours ? cluster.shifts : 1;
  }

  private int at(int layer, int end, int hours) {
    return (layer * (cluster.length + 1) + end) * columns + hours;
  }

  private int shiftAt(int end, int length) {
    return end * (longest + 1) + length;
  }

  private void priceShifts(int from, int to, int[] prices) {
    prefix = prefix.length < to - from + 1 ? new long[to - from + 1] : prefix;
    for (int g : cluster.agent.groups) {
      int cell = model.cell(g, from);
      for (int i = 0; i < to - from; i++) {
        prefix[i + 1] = prefix[i] + prices[cell + i];
      }
      for (int e = cluster.agent.minLength; e <= to - from; e++) {
        int row = shiftAt(from - cluster.from + e, 0);
        for (int l = cluster.agent.minLength; l <= Math.min(longest, e); l++) {
          long value = (prefix[e] - prefix[e - l]) * cluster.agent.worth(from + e - l);
          if (value > shift[row + l]) {
            shift[row + l] = value;
            groupOf[row + l] = g;
          }
        }
      }
    }
  }

  private void countHours() {
    best = cleared(best, layers() * (cluster.length + 1) * columns);
    for (int layer = 0; layer < layers(); layer++) {
      for (int e = 0; e <= cluster.length; e++) {
        best[at(layer, e, 0)] = 0;
        for (int h = 1; h <= Math.min(e, columns - 1); h++) {
          best[at(layer, e, h)] = bestOf(layer, e, h);
        }
      }
    }
  }

  private long bestOf(int layer, int e, int h) {
    long most = best[at(layer, e - 1, h)];
    if (layer > 0) {
      most = Math.max(most, best[at(layer - 1, e, h)]);
    }
    int row = shiftAt(e, 0);
    if (h <= longest) {
      most = Math.max(most, shift[row + h]);
    }
    if (layer > 0 && h <= e - gap) {
      most = Math.max(most, afterOthers(row, at(layer - 1, e - gap, h), h));
    }
    return most;
  }

  /** The most with a last shift and others before it, whose table ends at {@code others}. */
  private long afterOthers(int row, int others, int h) {
    int least = cluster.agent.minLength;
    int last = Math.min(h - least, longest);
    int back = columns + 1;
    long most = NEVER;
    for (int l = least, at = others - least * back; l <= last; l++, at -= back) {
      most = Math.max(most, shift[row + l] + best[at]);
    }
    return most;
  }

  /** What the shifts before a shift earn; where hours are left there must be some. */
  private long before(int layer, int end, int hours) {
    if (hours == 0) {
      return 0;
    }
    return layer == 0 || end < 0 ? NEVER : best[at(layer - 1, end, hours)];
  }

  private void ignoreHours() {
    best = cleared(best, cluster.length + 1);
    best[0] = 0;
    for (int e = 1; e <= cluster.length; e++) {
      long most = best[e - 1];
      int row = shiftAt(e, 0);
      for (int l = cluster.agent.minLength; l <= Math.min(e, longest); l++) {
        most = Math.max(most, shift[row + l] + best[Math.max(0, e - l - gap)]);
      }
      best[e] = most;
    }
  }

  /** Reads back the work that earns {@link #value}. */
  void read(int hours, Visitor visitor) {
    if (cluster.countsHours) {
      readHours(hours, visitor);
    } else {
      readAll(visitor);
    }
  }

  private void readHours(int hours, Visitor visitor) {
    int layer = layers() - 1;
    int e = cluster.length;
    int h = hours;
    while (h > 0) {
      long value = best[at(layer, e, h)];
      if (e > 0 && value == best[at(layer, e - 1, h)]) {
        e--;
      } else if (layer > 0 && value == best[at(layer - 1, e, h)]) {
        layer--;
      } else {
        int l = lengthOf(layer, e, h, value);
        visit(e, l, visitor);
        e = Math.max(0, e - l - gap);
        h -= l;
        layer--;
      }
    }
  }

  private int lengthOf(int layer, int e, int h, long value) {
    int row = shiftAt(e, 0);
    for (int l = cluster.agent.minLength; l <= Math.min(h, longest); l++) {
      if (value == shift[row + l] + before(layer, e - l - gap, h - l)) {
        return l;
      }
    }
    throw new IllegalStateException("no shift ends at " + e + " with " + h + " steps");
  }

  private void readAll(Visitor visitor) {
    int e = cluster.length;
    while (e > 0) {
      int length = 0;
      for (int l = cluster.agent.minLength;
          best[e] != best[e - 1] && length == 0 && l <= Math.min(e, longest);
          l++) {
        boolean fits = best[e] == shift[shiftAt(e, l)] + best[Math.max(0, e - l - gap)];
        length = fits ? l : 0;
      }
      if (length > 0) {
        visit(e, length, visitor);
        e = Math.max(0, e - length - gap);
      } else {
        e--;
      }
    }
  }

  private void visit(int e, int l, Visitor visitor) {
    int end = cluster.from + e;
    visitor.shift(groupOf[shiftAt(e, l)], end - l, end);
  }

  private static long[] cleared(long[] array, int size) {
    long[] clear = array.length < size ? new long[size] : array;
    Arrays.fill(clear, 0, size, NEVER);
    return clear;
  }
}
