package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** The most that agents with given sets of groups can cover at one step. */
final class StepFlow {
  private final int groups;
  private final int[] open;
  private final Map<BitSet, long[]> supply = new LinkedHashMap<>();
  private final BitSet enough = new BitSet();

  StepFlow(int groups) {
    this.groups = groups;
    this.open = new int[groups];
  }

  void require(int group, int thousandths) {
    open[group] = thousandths;
  }

  void add(int[] inGroups, int thousandths) {
    BitSet set = new BitSet(groups);
    Arrays.stream(inGroups).forEach(set::set);
    supply.computeIfAbsent(set, unused -> new long[1])[0] += thousandths;
  }

  /** Pushes each supply in turn along augmenting paths from group to group. */
  long most() {
    BitSet[] sets = supply.keySet().toArray(new BitSet[0]);
    long[][] used = new long[sets.length][groups];
    long total = 0;
    for (int set = 0; set < sets.length; set++) {
      long left = supply.getOrDefault(sets[set], new long[1])[0];
      long pushed = -1;
      while (left > 0 && pushed != 0) {
        pushed = push(set, left, sets, used);
        left -= pushed;
        total += pushed;
      }
    }
    return total;
  }

  /** After {@link #most}: the groups that idle agents could still be brought to; all are full. */
  BitSet groupsWithEnough() {
    return enough;
  }

  /** One augmenting path, breadth first: set to group, then through another set to a group. */
  private long push(int from, long most, BitSet[] sets, long[][] used) {
    int[] setBefore = new int[groups];
    int[] groupBefore = new int[groups];
    Arrays.fill(setBefore, -1);
    Arrays.fill(groupBefore, -1);
    int[] queue = new int[groups];
    int size = reach(sets[from], from, -1, setBefore, groupBefore, queue, 0);
    for (int i = 0; i < size; i++) {
      int group = queue[i];
      if (open[group] > 0) {
        return augment(group, Math.min(most, open[group]), setBefore, groupBefore, used);
      }
      for (int set = 0; set < sets.length; set++) {
        if (used[set][group] > 0) {
          size = reach(sets[set], set, group, setBefore, groupBefore, queue, size);
        }
      }
    }
    for (int i = 0; i < size; i++) {
      enough.set(queue[i]);
    }
    return 0;
  }

  private int reach(
      BitSet set, int index, int from, int[] setBefore, int[] groupBefore, int[] queue, int size) {
    int next = size;
    for (int g = set.nextSetBit(0); g >= 0; g = set.nextSetBit(g + 1)) {
      if (setBefore[g] < 0) {
        setBefore[g] = index;
        groupBefore[g] = from;
        queue[next++] = g;
      }
    }
    return next;
  }

  private long augment(int last, long most, int[] setBefore, int[] groupBefore, long[][] used) {
    long amount = most;
    for (int g = last; groupBefore[g] >= 0; g = groupBefore[g]) {
      amount = Math.min(amount, used[setBefore[g]][groupBefore[g]]);
    }
    open[last] -= (int) amount;
    for (int g = last; g >= 0; g = groupBefore[g]) {
      used[setBefore[g]][g] += amount;
      if (groupBefore[g] >= 0) {
        used[setBefore[g]][groupBefore[g]] -= amount;
      }
    }
    return amount;
  }
}
