package org.tideshift.scheduler.offers.solver;

/**
 * The most that an agent can earn in a cluster at given prices, by hours worked there. Most
 * clusters hold one work day. Where several fit in, work days are added one after the other, each
 * beginning a rest after the one before. Keeps its tables, so that the best work can be read back;
 * reused from cluster to cluster.
 */
final class ClusterValue {
  private final ShiftValues shifts;
  private final DayValue day;
  private Cluster cluster;
  private boolean earns;
  private int columns;

  /**
   * By end and hours, for clusters of several days: the most, and the last day's start and work.
   */
  private long[] best = {};

  private int[] lastStart = {};
  private int[] lastHours = {};

  /** Takes what every shift costs, whatever it earns. */
  ClusterValue(Model model, Cluster cluster, long shiftCost) {
    this.cluster = cluster;
    this.shifts = new ShiftValues(model, cluster, shiftCost);
    this.day = new DayValue(shifts);
  }

  /** Receives the shifts of the best work. */
  interface Visitor {
    void shift(int group, int start, int end);
  }

  /** Works out the table for one cluster. */
  void compute(Cluster next, int[] prices) {
    cluster = next;
    earns = shifts.compute(next, prices);
    columns = earns && next.countsHours ? next.most + 1 : 1;
    if (earns && !next.countsHours) {
      ignoreHours();
    } else if (earns && next.days == 1) {
      day.compute(0, next.length);
    } else if (earns) {
      addDays();
    }
  }

  /** The most that can be earned in exactly so many steps of work; very low where impossible. */
  long value(int hours) {
    if (!earns) {
      return 0;
    } else if (!cluster.countsHours) {
      return best[cluster.length];
    }
    return cluster.days == 1 ? day.value(cluster.length, hours) : best[at(cluster.length, hours)];
  }

  /** Steps of work that the table tells apart; 0 where hours are not counted or earn nothing. */
  int mostHours() {
    return columns - 1;
  }

  /** Reads back the work that earns {@link #value}. */
  void read(int hours, Visitor visitor) {
    if (earns && !cluster.countsHours) {
      readAll(visitor);
    } else if (hours > 0 && cluster.days == 1) {
      day.read(cluster.length, hours, visitor);
    } else if (hours > 0) {
      readDays(hours, visitor);
    }
  }

  private int at(int end, int hours) {
    return end * columns + hours;
  }

  /** Lets a work day begin at every step that has room for it, and puts it after all before it. */
  private void addDays() {
    int size = (cluster.length + 1) * columns;
    best = ShiftValues.cleared(best, size);
    lastStart = lastStart.length < size ? new int[size] : lastStart;
    lastHours = lastHours.length < size ? new int[size] : lastHours;
    for (int e = 0; e <= cluster.length; e++) {
      best[at(e, 0)] = 0;
    }
    for (int s = 0; s <= cluster.length - cluster.agent.minLength; s++) {
      if (s > 0) {
        carry(s);
      }
      if (s == 0 || s >= cluster.agent.minLength + cluster.agent.minRest) {
        addDay(s);
      }
    }
    for (int e = cluster.length - cluster.agent.minLength + 1; e <= cluster.length; e++) {
      carry(e);
    }
  }

  /** What was earned by the step before is earned by this one too. */
  private void carry(int e) {
    for (int h = 1; h < columns; h++) {
      if (best[at(e - 1, h)] > best[at(e, h)]) {
        put(e, h, best[at(e - 1, h)], lastStart[at(e - 1, h)], lastHours[at(e - 1, h)]);
      }
    }
  }

  private void addDay(int s) {
    int to = lastEnd(s);
    day.compute(s, to);
    int before = Math.max(0, s - cluster.agent.minRest);
    for (int e = s + cluster.agent.minLength; e <= to; e++) {
      for (int x = cluster.agent.minLength; x <= Math.min(e - s, day.mostHours()); x++) {
        long earned = day.value(e, x);
        for (int h = 0; h <= Math.min(before, columns - 1 - x); h++) {
          if (earned + best[at(before, h)] > best[at(e, h + x)]) {
            put(e, h + x, earned + best[at(before, h)], s, x);
          }
        }
      }
    }
  }

  /** The last end of a work day in the table of a start; the first table serves all first days. */
  private int lastEnd(int s) {
    int latest = s > 0 ? s : cluster.agent.minLength + cluster.agent.minRest - 1;
    return Math.min(cluster.length, latest + cluster.longestDay);
  }

  private void put(int e, int h, long value, int start, int hours) {
    best[at(e, h)] = value;
    lastStart[at(e, h)] = start;
    lastHours[at(e, h)] = hours;
  }

  private void readDays(int hours, Visitor visitor) {
    int e = cluster.length;
    int h = hours;
    while (h > 0) {
      int start = lastStart[at(e, h)];
      int work = lastHours[at(e, h)];
      int to = lastEnd(start);
      day.compute(start, to);
      day.read(Math.min(e, to), work, visitor);
      e = Math.max(0, start - cluster.agent.minRest);
      h -= work;
    }
  }

  private void ignoreHours() {
    best = ShiftValues.cleared(best, cluster.length + 1);
    best[0] = 0;
    for (int e = 1; e <= cluster.length; e++) {
      long most = best[e - 1];
      for (int l = cluster.agent.minLength; l <= Math.min(e, shifts.longest()); l++) {
        most = Math.max(most, shifts.value(e, l) + best[Math.max(0, e - l - cluster.gap)]);
      }
      best[e] = most;
    }
  }

  private void readAll(Visitor visitor) {
    int e = cluster.length;
    while (e > 0) {
      int length = best[e] == best[e - 1] ? 0 : lengthOf(e);
      if (length > 0) {
        shifts.visit(e, length, visitor);
        e = Math.max(0, e - length - cluster.gap);
      } else {
        e--;
      }
    }
  }

  private int lengthOf(int e) {
    for (int l = cluster.agent.minLength; l <= Math.min(e, shifts.longest()); l++) {
      if (best[e] == shifts.value(e, l) + best[Math.max(0, e - l - cluster.gap)]) {
        return l;
      }
    }
    throw new IllegalStateException("no shift ends at " + e);
  }
}
