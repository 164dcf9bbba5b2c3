package org.tideshift.scheduler.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tideshift.forecast.demand.ContactHandling;
import org.tideshift.forecast.demand.Queue;

/** Queues and staffing groups by number, in the order of their names. */
final class QueueTable {
  /** Times are counted in microseconds from the start of the first interval. */
  static final long SECOND = 1_000_000;

  private final List<Queue> queues;
  private final List<String> names;
  private final List<String> groups;
  private final int[] groupOf;
  private final long[] within;

  QueueTable(ReplayCase replayed) {
    this.queues = List.copyOf(replayed.queuesByName().values());
    this.names = queues.stream().map(Queue::name).toList();
    SortedSet<String> all = new TreeSet<>();
    queues.forEach(queue -> all.add(queue.staffing().staffingGroup()));
    replayed.shifts().forEach(shift -> all.add(shift.group()));
    this.groups = new ArrayList<>(all);
    this.groupOf =
        queues.stream()
            .mapToInt(queue -> groups.indexOf(queue.staffing().staffingGroup()))
            .toArray();
    this.within = queues.stream().mapToLong(QueueTable::within).toArray();
  }

  private static long within(Queue queue) {
    Duration limit =
        queue.traits().channel().isDeferrable()
            ? queue.handling().deadline().orElse(ContactHandling.USUAL_DEADLINE)
            : queue.targets().answerWithin();
    return limit.toMillis() * (SECOND / 1000);
  }

  int size() {
    return queues.size();
  }

  List<String> groups() {
    return groups;
  }

  String name(int queue) {
    return names.get(queue);
  }

  /**
   * Number of a queue.
   *
   * @throws IllegalArgumentException where there is none of this name
   */
  int numberOf(String name) {
    int number = names.indexOf(name);
    if (number < 0) {
      throw new IllegalArgumentException("a shift serves the unknown queue " + name);
    }
    return number;
  }

  int groupOf(int queue) {
    return groupOf[queue];
  }

  boolean isDeferrable(int queue) {
    return queues.get(queue).traits().channel().isDeferrable();
  }

  /** Threshold of the service level; the deadline of deferrable work. */
  long within(int queue) {
    return within[queue];
  }

  /** Mean patience in seconds; infinite where nobody gives up. */
  double patienceSeconds(int queue) {
    return queues
        .get(queue)
        .handling()
        .patience()
        .map(time -> time.toMillis() / 1e3)
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Contacts an agent holds at once. */
  int concurrency(int queue) {
    Queue one = queues.get(queue);
    return one.traits().channel().isConcurrent() ? one.handling().concurrency() : 1;
  }

  /** Share of a shift of the group that agents are away: the highest of its queues. */
  double awayShare(int group) {
    double most = 0;
    for (int queue = 0; queue < size(); queue++) {
      if (groupOf[queue] == group) {
        most =
            Math.max(
                most,
                queues.get(queue).staffing().shrinkage().paid()
                    + queues.get(queue).staffing().shrinkage().unpaid());
      }
    }
    return most;
  }
}
