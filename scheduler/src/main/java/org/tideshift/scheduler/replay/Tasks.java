package org.tideshift.scheduler.replay;

import java.util.Arrays;

/**
 * Deferrable work in hand, one piece an agent at most. It gets the attention that contacts leave,
 * and is laid aside at once for them: what is left of it goes back to the front of its line.
 */
final class Tasks {
  private static final int NONE = -1;

  private final RunState run;
  private final int[] queue;
  private final long[] arrival;
  private final long[] due;
  private final long[] left;
  private final long[] since;
  private final long[] doneAt;
  private final int[] units;

  Tasks(RunState run) {
    this.run = run;
    int shifts = run.shifts().size();
    this.queue = new int[shifts];
    this.arrival = new long[shifts];
    this.due = new long[shifts];
    this.left = new long[shifts];
    this.since = new long[shifts];
    this.doneAt = new long[shifts];
    this.units = new int[shifts];
    Arrays.fill(queue, NONE);
  }

  boolean has(int shift) {
    return queue[shift] != NONE;
  }

  /** Takes the piece that is due first, of the queues the shift serves; none where none waits. */
  void take(int shift, long now) {
    int queueOfFirst = firstDue(run.shifts().profile(shift));
    if (queueOfFirst == NONE) {
      return;
    }
    WaitingLine line = run.lines().get(queueOfFirst);
    queue[shift] = queueOfFirst;
    arrival[shift] = line.firstArrival();
    due[shift] = line.firstLimit();
    left[shift] = line.firstWork();
    units[shift] = 0;
    since[shift] = now;
    line.remove();
  }

  private int firstDue(Profile profile) {
    int first = NONE;
    for (int one : profile.taskQueues()) {
      WaitingLine line = run.lines().get(one);
      if (!line.isEmpty()
          && (first == NONE || line.firstLimit() < run.lines().get(first).firstLimit())) {
        first = one;
      }
    }
    return first;
  }

  /** Goes on with so many units of attention, if there is a piece in hand. */
  void goOn(int shift, int free, long now) {
    if (!has(shift)) {
      return;
    }
    settle(shift, now);
    units[shift] = free;
    long all = run.shifts().profile(shift).units();
    doneAt[shift] = now + (left[shift] * all + free - 1) / free;
    run.heap().add(doneAt[shift], Event.of(Event.TASK_ENDS, shift, 0));
  }

  /** Lays the piece in hand aside; the number of its queue, or -1. */
  int layAside(int shift, long now) {
    int one = queue[shift];
    if (one != NONE) {
      settle(shift, now);
      run.lines().get(one).putBack(arrival[shift], due[shift], left[shift]);
      queue[shift] = NONE;
    }
    return one;
  }

  /** Ends the piece that was to be done now; false where it was laid aside or slowed meanwhile. */
  boolean end(int shift, long now) {
    if (!has(shift) || doneAt[shift] != now) {
      return false;
    }
    settle(shift, now);
    boolean inTime = now <= due[shift];
    run.tally().add(Tally.OfQueue.SERVED, queue[shift], 1);
    run.tally().add(Tally.OfQueue.IN_TIME, queue[shift], inTime ? 1 : 0);
    queue[shift] = NONE;
    return true;
  }

  private void settle(int shift, long now) {
    Profile profile = run.shifts().profile(shift);
    long passed = (now - since[shift]) * units[shift] / profile.units();
    double work = Math.min(left[shift], passed);
    left[shift] -= (long) work;
    since[shift] = now;
    boolean own = run.table().groupOf(queue[shift]) == profile.group();
    run.tally().add(Tally.OfQueue.WORKED, queue[shift], work);
    run.tally().add(own ? Tally.OfGroup.ON_CONTACTS : Tally.OfGroup.ON_FILL, profile.group(), work);
  }
}
