package org.tideshift.scheduler.replay;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the shifts of one group with the same queues can do. An agent's attention is counted in
 * units, of which a contact of a queue with concurrency {@code c} takes one part in {@code c}.
 */
final class Profile {
  // More units would only make the search for a free agent long; c contacts then take whole units.
  private static final int MOST_UNITS = 840;

  private final int group;
  private final int[] contactQueues;
  private final int[] taskQueues;
  private final int[] need;
  private final int units;

  Profile(int group, List<Integer> queues, QueueTable table) {
    this.group = group;
    this.contactQueues = only(queues, table, false);
    this.taskQueues = only(queues, table, true);
    this.units = units(table);
    this.need = new int[table.size()];
    for (int queue : contactQueues) {
      need[queue] = Math.max(1, units / Math.min(units, table.concurrency(queue)));
    }
  }

  private static int[] only(List<Integer> queues, QueueTable table, boolean deferrable) {
    return queues.stream()
        .distinct()
        .mapToInt(Integer::intValue)
        .filter(queue -> table.isDeferrable(queue) == deferrable)
        .toArray();
  }

  private int units(QueueTable table) {
    int common = 1;
    int most = 1;
    for (int queue : contactQueues) {
      int concurrency = table.concurrency(queue);
      most = Math.max(most, concurrency);
      common = common / divisor(common, concurrency) * concurrency;
      common = Math.min(common, MOST_UNITS + 1);
    }
    return common <= MOST_UNITS ? common : most;
  }

  private static int divisor(int a, int b) {
    return b == 0 ? a : divisor(b, a % b);
  }

  /** The staffing group whose shifts these are. */
  int group() {
    return group;
  }

  /** Queues whose contacts wait for an answer. */
  int[] contactQueues() {
    return contactQueues;
  }

  /** Deferrable queues. */
  int[] taskQueues() {
    return taskQueues;
  }

  /** Units of attention that an agent has. */
  int units() {
    return units;
  }

  /** Units that a contact of the queue takes. */
  int need(int queue) {
    return need[queue];
  }

  boolean serves(int queue) {
    return IntStream.concat(IntStream.of(contactQueues), IntStream.of(taskQueues))
        .anyMatch(one -> one == queue);
  }
}
