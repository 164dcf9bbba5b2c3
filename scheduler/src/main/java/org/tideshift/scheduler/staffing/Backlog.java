package org.tideshift.scheduler.staffing;

import java.util.ArrayDeque;
import java.util.Deque;

/** A deferrable queue's open work by age: served oldest first, which is earliest deadline first. */
final class Backlog {

  private final DeferrableQueue queue;
  private final double[] left;
  private final Deque<Integer> waiting = new ArrayDeque<>();

  Backlog(DeferrableQueue queue) {
    this.queue = queue;
    this.left = new double[queue.grid().size()];
  }

  DeferrableQueue queue() {
    return queue;
  }

  void arrive(int index) {
    left[index] = queue.hours(index);
    if (left[index] > 0) {
      waiting.addLast(index);
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Deadline of the oldest work. */
  int nextDue() {
    return queue.due(waiting.getFirst());
  }

  /**
   * Does work, oldest first.
   *
   * @return hours done, at most {@code capacity}
   */
  double work(double capacity) {
    double done = 0;
    while (!waiting.isEmpty() && done < capacity) {
      int oldest = waiting.getFirst();
      double part = Math.min(left[oldest], capacity - done);
      left[oldest] -= part;
      done += part;
      if (left[oldest] <= 0) {
        waiting.removeFirst();
      }
    }
    return done;
  }

  /** Gives up the work whose deadline is {@code index}; its hours stay in {@link #left}. */
  void expire(int index) {
    while (!waiting.isEmpty() && nextDue() <= index) {
      waiting.removeFirst();
    }
  }

  /** Hours that arrived in the interval and that idle time could not do before their deadline. */
  double left(int index) {
    return left[index];
  }
}
