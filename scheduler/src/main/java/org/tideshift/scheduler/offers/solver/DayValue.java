package org.tideshift.scheduler.offers.solver;

/**
 * The most that an agent can earn in one work day, by the end of the last shift and the hours
 * worked: a dynamic programme with one layer for each shift that the day may have. Keeps its table,
 * so that the best work can be read back.
 */
final class DayValue {
  private final ShiftValues shifts;
  private long[] best = {};
  private int first;
  private int last;
  private int layers;
  private int columns;
  private int gap;
  private int least;

  DayValue(ShiftValues shifts) {
    this.shifts = shifts;
  }

  /** Works out the day whose shifts all lie between two steps of the cluster. */
  void compute(int from, int to) {
    Cluster cluster = shifts.cluster();
    first = from;
    last = to;
    layers = cluster.shiftsADay;
    columns = Math.min(cluster.agent.maxDay, to - from) + 1;
    gap = cluster.gap;
    least = cluster.agent.minLength;
    best = ShiftValues.cleared(best, layers * (to - from + 1) * columns);
    for (int layer = 0; layer < layers; layer++) {
      best[at(layer, first, 0)] = 0;
      for (int e = first + 1; e <= last; e++) {
        best[at(layer, e, 0)] = 0;
        for (int h = least; h <= Math.min(e - first, columns - 1); h++) {
          best[at(layer, e, h)] = bestOf(layer, e, h);
        }
      }
    }
  }

  /** The most by the step, in exactly so many steps of work; very low where impossible. */
  long value(int end, int hours) {
    return best[at(layers - 1, end, hours)];
  }

  /** The most steps of work in the day. */
  int mostHours() {
    return columns - 1;
  }

  private int at(int layer, int end, int hours) {
    return (layer * (last - first + 1) + end - first) * columns + hours;
  }

  private long bestOf(int layer, int e, int h) {
    long most = best[at(layer, e - 1, h)];
    if (h <= shifts.longest()) {
      most = Math.max(most, shifts.value(e, h));
    }
    return layer == 0 ? most : Math.max(most, afterOthers(layer - 1, e, h));
  }

  /** The most with others before the last shift; they need their gap. */
  private long afterOthers(int layer, int e, int h) {
    long most = best[at(layer, e, h)];
    int longest = Math.min(Math.min(h - least, shifts.longest()), e - gap - first);
    int at = at(layer, e - gap - least, h - least);
    int back = columns + 1;
    int shift = shifts.row(e);
    for (int l = least; l <= longest; l++, at -= back) {
      most = Math.max(most, shifts.valueAt(shift + l) + best[at]);
    }
    return most;
  }

  /** Reads back the work that earns {@link #value}. */
  void read(int end, int hours, ClusterValue.Visitor visitor) {
    int layer = layers - 1;
    int e = end;
    int h = hours;
    while (h > 0) {
      long value = best[at(layer, e, h)];
      if (value == best[at(layer, e - 1, h)]) {
        e--;
      } else if (layer > 0 && value == best[at(layer - 1, e, h)]) {
        layer--;
      } else {
        int l = lengthOf(layer, e, h, value);
        shifts.visit(e, l, visitor);
        e = Math.max(first, e - l - gap);
        h -= l;
        layer--;
      }
    }
  }

  private int lengthOf(int layer, int e, int h, long value) {
    for (int l = least; l <= Math.min(h, shifts.longest()); l++) {
      if (value == shifts.value(e, l) + before(layer - 1, e - l - gap, h - l)) {
        return l;
      }
    }
    throw new IllegalStateException("no shift ends at " + e + " with " + h + " steps");
  }

  /** What the shifts before a shift earn; where hours are left there must be some. */
  private long before(int layer, int end, int hours) {
    if (hours == 0) {
      return 0;
    }
    return layer < 0 || end < first ? ShiftValues.NEVER : best[at(layer, end, hours)];
  }
}
