package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;

/** What every shift in a cluster earns at given prices, in the group where it earns most. */
final class ShiftValues {
  /** The value of what cannot be; far enough from the end to be added to. */
  static final long NEVER = Long.MIN_VALUE / 4;

  private final Model model;
  private final long shiftCost;
  private Cluster cluster;
  private long[] value = {};
  private int[] groupOf = {};
  private long[] prefix = {};
  private int longest;

  ShiftValues(Model model, Cluster cluster, long shiftCost) {
    this.model = model;
    this.shiftCost = shiftCost;
    this.cluster = cluster;
  }

  /** Works out the table; false where no shift earns anything, and then it is not filled. */
  boolean compute(Cluster next, int[] prices) {
    cluster = next;
    longest = Math.min(Math.min(next.agent.maxLength, next.agent.maxDay), next.length);
    if (!earnsAnything(prices)) {
      return false;
    }
    value = cleared(value, (next.length + 1) * (longest + 1));
    groupOf = groupOf.length < value.length ? new int[value.length] : groupOf;
    for (int k = 0; k < next.windows.length; k += 2) {
      for (int g : next.agent.groups) {
        price(next.windows[k], next.windows[k + 1], g, prices);
      }
    }
    return true;
  }

  Cluster cluster() {
    return cluster;
  }

  /** Steps of the longest shift. */
  int longest() {
    return longest;
  }

  /** Earnings of the shift that ends so many steps into the cluster; very low where unlawful. */
  long value(int end, int length) {
    return value[row(end) + length];
  }

  int row(int end) {
    return end * (longest + 1);
  }

  long valueAt(int index) {
    return value[index];
  }

  /** Hands a shift on in steps of the plan. */
  void visit(int end, int length, ClusterValue.Visitor visitor) {
    int to = cluster.from + end;
    visitor.shift(groupOf[row(end) + length], to - length, to);
  }

  private boolean earnsAnything(int[] prices) {
    for (int k = 0; k < cluster.windows.length; k += 2) {
      for (int g : cluster.agent.groups) {
        int last = model.cell(g, cluster.windows[k + 1]);
        for (int cell = model.cell(g, cluster.windows[k]); cell < last; cell++) {
          if (prices[cell] > 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void price(int from, int to, int g, int[] prices) {
    prefix = prefix.length < to - from + 1 ? new long[to - from + 1] : prefix;
    int cell = model.cell(g, from);
    for (int i = 0; i < to - from; i++) {
      prefix[i + 1] = prefix[i] + prices[cell + i];
    }
    int least = cluster.agent.minLength;
    for (int e = least; e <= to - from; e++) {
      int row = row(from - cluster.from + e);
      for (int l = least; l <= Math.min(longest, e); l++) {
        long sum = (prefix[e] - prefix[e - l]) * cluster.agent.worth(from + e - l) - shiftCost;
        if (sum > value[row + l]) {
          value[row + l] = sum;
          groupOf[row + l] = g;
        }
      }
    }
  }

  static long[] cleared(long[] array, int size) {
    long[] clear = array.length < size ? new long[size] : array;
    Arrays.fill(clear, 0, size, NEVER);
    return clear;
  }
}
