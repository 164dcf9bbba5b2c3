package org.tideshift.scheduler.replay;

import java.util.Arrays;

/**
 * Agents on shift with attention to spare: linked lists by profile, units free, and whether there
 * is deferrable work in hand; in each, the one who is idle longest stands first.
 */
final class IdleAgents {
  /** Nobody. */
  static final int NONE = -1;

  // Less than any unit of attention.
  private static final double ON_TASK = 1e-6;

  private final ShiftTable shifts;
  private final int[] firstList;
  private final double[] rankOf;
  private final int[] heads;
  private final int[] tails;
  private final int[] next;
  private final int[] previous;
  private final int[] listOf;
  private final long[] idleSince;

  IdleAgents(ShiftTable shifts) {
    this.shifts = shifts;
    this.firstList = new int[shifts.profiles().size()];
    int lists = 0;
    for (int profile = 0; profile < firstList.length; profile++) {
      firstList[profile] = lists;
      lists += 2 * (shifts.profiles().get(profile).units() + 1);
    }
    this.rankOf = ranks(lists);
    this.heads = filled(lists);
    this.tails = filled(lists);
    this.next = filled(shifts.size());
    this.previous = filled(shifts.size());
    this.listOf = filled(shifts.size());
    this.idleSince = new long[shifts.size()];
  }

  /** Who comes first: most attention free, then without a task in hand. */
  private double[] ranks(int lists) {
    double[] ranks = new double[lists];
    for (int profile = 0; profile < firstList.length; profile++) {
      int all = shifts.profiles().get(profile).units();
      for (int units = 0; units <= all; units++) {
        double busy = 1 - (double) units / all;
        ranks[list(profile, units, false)] = 2 * busy;
        ranks[list(profile, units, true)] = 2 * busy + ON_TASK;
      }
    }
    return ranks;
  }

  private static int[] filled(int size) {
    int[] values = new int[size];
    Arrays.fill(values, NONE);
    return values;
  }

  private int list(int profile, int units, boolean onTask) {
    int all = shifts.profiles().get(profile).units() + 1;
    return firstList[profile] + units + (onTask ? all : 0);
  }

  /** Adds an agent as the one who is idle for the shortest time of their like. */
  void add(int shift, int units, boolean onTask, long since) {
    int list = list(shifts.profileNumber(shift), units, onTask);
    int after = tails[list];
    while (after != NONE && idleSince[after] > since) {
      after = previous[after];
    }
    insert(shift, list, after);
    idleSince[shift] = since;
  }

  private void insert(int shift, int list, int after) {
    int before = after == NONE ? heads[list] : next[after];
    listOf[shift] = list;
    previous[shift] = after;
    next[shift] = before;
    if (after == NONE) {
      heads[list] = shift;
    } else {
      next[after] = shift;
    }
    if (before == NONE) {
      tails[list] = shift;
    } else {
      previous[before] = shift;
    }
  }

  /** Takes an agent out who may be in. */
  void remove(int shift) {
    int list = listOf[shift];
    if (list == NONE) {
      return;
    }
    if (previous[shift] == NONE) {
      heads[list] = next[shift];
    } else {
      next[previous[shift]] = next[shift];
    }
    if (next[shift] == NONE) {
      tails[list] = previous[shift];
    } else {
      previous[next[shift]] = previous[shift];
    }
    listOf[shift] = NONE;
  }

  /** Since when an agent who is in has been idle. */
  long since(int shift) {
    return idleSince[shift];
  }

  /** Who answers a contact of the queue: most attention free, no task in hand, idle longest. */
  int findFor(int queue) {
    int best = NONE;
    for (int profile : shifts.profilesOf(queue)) {
      int one = findIn(profile, shifts.profiles().get(profile).need(queue), true);
      best = best == NONE || (one != NONE && isBefore(one, best)) ? one : best;
    }
    return best;
  }

  /** Who takes deferrable work of the queue in hand: the same, among those without any. */
  int findForTask(int queue) {
    int best = NONE;
    for (int profile : shifts.profilesOf(queue)) {
      int one = findIn(profile, 1, false);
      best = best == NONE || (one != NONE && isBefore(one, best)) ? one : best;
    }
    return best;
  }

  private int findIn(int profile, int need, boolean evenOnTask) {
    for (int units = shifts.profiles().get(profile).units(); units >= need; units--) {
      int found = heads[list(profile, units, false)];
      if (found == NONE && evenOnTask) {
        found = heads[list(profile, units, true)];
      }
      if (found != NONE) {
        return found;
      }
    }
    return NONE;
  }

  private boolean isBefore(int one, int other) {
    double ahead = rankOf[listOf[one]] - rankOf[listOf[other]];
    return ahead < 0 || (ahead == 0 && idleSince[one] < idleSince[other]);
  }
}
