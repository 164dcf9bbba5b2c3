package org.tideshift.scheduler.replay;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What one run counts: contacts by queue, agents' time by group. Times in microseconds. */
final class Tally {
  /** What is counted of a queue. */
  enum OfQueue {
    OFFERED,
    SERVED,
    IN_TIME,
    ABANDONED,
    WAITING,
    /** Deferrable work that is neither done nor due at the end: no miss. */
    NOT_YET_DUE,
    /** Time that those served had waited. */
    WAITED,
    /** Agents' time inside shifts. */
    WORKED
  }

  /** What is counted of a staffing group. */
  enum OfGroup {
    PAID,
    ON_CONTACTS,
    ON_FILL,
    AWAY,
    OVERRUN,
    REQUIRED_INTERVALS,
    EMPTY_INTERVALS
  }

  private final Map<OfQueue, double[]> queues = new EnumMap<>(OfQueue.class);
  private final Map<OfGroup, double[]> groups = new EnumMap<>(OfGroup.class);

  Tally(QueueTable table) {
    for (OfQueue what : OfQueue.values()) {
      queues.put(what, new double[table.size()]);
    }
    for (OfGroup what : OfGroup.values()) {
      groups.put(what, new double[table.groups().size()]);
    }
  }

  void add(OfQueue what, int queue, double amount) {
    of(queues, what)[queue] += amount;
  }

  void add(OfGroup what, int group, double amount) {
    of(groups, what)[group] += amount;
  }

  double of(OfQueue what, int queue) {
    return of(queues, what)[queue];
  }

  double of(OfGroup what, int group) {
    return of(groups, what)[group];
  }

  private static <K> double[] of(Map<K, double[]> counts, K what) {
    return Objects.requireNonNull(counts.get(what));
  }
}
