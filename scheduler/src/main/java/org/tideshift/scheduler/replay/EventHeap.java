package org.tideshift.scheduler.replay;

import java.util.Arrays;

/** What happens next: a binary heap of events by time, at one time by event. Nothing is boxed. */
final class EventHeap {
  private static final int FIRST_SIZE = 1024;

  private long[] times = new long[FIRST_SIZE];
  private long[] events = new long[FIRST_SIZE];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** Time of the next event. */
  long nextTime() {
    return times[0];
  }

  void add(long time, long event) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      events = Arrays.copyOf(events, 2 * size);
    }
    int place = size++;
    while (place > 0 && isBefore(time, event, (place - 1) / 2)) {
      move((place - 1) / 2, place);
      place = (place - 1) / 2;
    }
    put(place, time, event);
  }

  /** Takes the next event out. */
  long remove() {
    long first = events[0];
    long time = times[--size];
    long event = events[size];
    int place = 0;
    for (int child = smallerChild(0); child < size; child = smallerChild(place)) {
      if (isBefore(time, event, child)) {
        break;
      }
      move(child, place);
      place = child;
    }
    put(place, time, event);
    return first;
  }

  private int smallerChild(int place) {
    int left = 2 * place + 1;
    int right = left + 1;
    return right < size && isBefore(times[right], events[right], left) ? right : left;
  }

  private boolean isBefore(long time, long event, int place) {
    return time < times[place] || (time == times[place] && event < events[place]);
  }

  private void move(int from, int to) {
    put(to, times[from], events[from]);
  }

  private void put(int place, long time, long event) {
    times[place] = time;
    events[place] = event;
  }
}
