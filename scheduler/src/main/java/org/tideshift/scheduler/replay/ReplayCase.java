package org.tideshift.scheduler.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/**
 * What is replayed.
 *
 * @param queues what is known of the queues; a flow without one is a voice queue of that name with
 *     the usual targets
 * @param contacts the contacts, at least one flow, all on one grid, which is the time replayed
 * @param shifts who works when; the part of a shift outside that time is left out
 * @param required where somebody is wanted; a group that has none here is wanted where contacts of
 *     its queues come
 */
public record ReplayCase(
    List<Queue> queues,
    List<ContactFlow> contacts,
    List<WorkedShift> shifts,
    List<WantedIntervals> required) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException where there are no contacts, or not on one grid
   */
  public ReplayCase {
    queues = List.copyOf(queues);
    contacts = List.copyOf(contacts);
    shifts = List.copyOf(shifts);
    required = List.copyOf(required);
    if (contacts.stream().map(ContactFlow::grid).distinct().count() != 1) {
      throw new IllegalArgumentException(
          "flows stand on different grids or there is none, valid: one start, length and size");
    }
  }

  /** The same with other shifts. */
  public ReplayCase withShifts(List<WorkedShift> others) {
    return new ReplayCase(queues, contacts, others, required);
  }

  /** The intervals replayed. */
  public IntervalGrid grid() {
    return contacts.get(0).grid();
  }

  /** Every queue that is known or has contacts, by name. */
  Map<String, Queue> queuesByName() {
    Map<String, Queue> byName = new TreeMap<>();
    contacts.forEach(flow -> byName.put(flow.queue(), Queue.ofName(flow.queue())));
    queues.forEach(queue -> byName.put(queue.name(), queue));
    return byName;
  }
}
