package org.tideshift.scheduler.replay;

import java.util.Arrays;

/**
 * What waits in one queue, oldest first: contacts until they are answered or give up, deferrable
 * work until somebody takes it in hand.
 */
final class WaitingLine {
  private static final int FIRST_SIZE = 64;

  private long[] arrivals = new long[FIRST_SIZE];
  private long[] limits = new long[FIRST_SIZE];
  private long[] work = new long[FIRST_SIZE];
  private int head;
  private int size;

  /**
   * Puts one at the end.
   *
   * @param limit when a contact gives up, or when work is due
   * @param handleTime how much of an agent's time it takes
   */
  void add(long arrival, long limit, long handleTime) {
    grow();
    put((head + size++) & (arrivals.length - 1), arrival, limit, handleTime);
  }

  /** Puts work that was laid aside back to the front. */
  void putBack(long arrival, long limit, long left) {
    grow();
    head = (head - 1) & (arrivals.length - 1);
    size++;
    put(head, arrival, limit, left);
  }

  private void put(int place, long arrival, long limit, long handleTime) {
    arrivals[place] = arrival;
    limits[place] = limit;
    work[place] = handleTime;
  }

  private void grow() {
    if (size == arrivals.length) {
      arrivals = grown(arrivals);
      limits = grown(limits);
      work = grown(work);
      head = 0;
    }
  }

  /** Twice the room, in order from place 0. */
  private long[] grown(long[] ring) {
    long[] wider = Arrays.copyOfRange(ring, head, head + 2 * ring.length);
    System.arraycopy(ring, 0, wider, ring.length - head, head);
    return wider;
  }

  /** Drops those at the front whose limit has passed by now; how many they are. */
  int dropPassed(long now) {
    int gone = 0;
    while (size > 0 && limits[head] <= now) {
      remove();
      gone++;
    }
    return gone;
  }

  /** How many have a limit that has passed by now. */
  int countPassed(long now) {
    int passed = 0;
    for (int i = 0; i < size; i++) {
      passed += limits[(head + i) & (limits.length - 1)] <= now ? 1 : 0;
    }
    return passed;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  long firstArrival() {
    return arrivals[head];
  }

  long firstLimit() {
    return limits[head];
  }

  /** Agent's time that the first one takes. */
  long firstWork() {
    return work[head];
  }

  void remove() {
    head = (head + 1) & (arrivals.length - 1);
    size--;
  }
}
