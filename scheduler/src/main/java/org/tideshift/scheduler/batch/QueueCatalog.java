package org.tideshift.scheduler.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tideshift.forecast.demand.Channel;
import org.tideshift.forecast.demand.ContactHandling;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.demand.QueueTraits;
import org.tideshift.forecast.history.History;
import org.tideshift.forecast.history.QueueFacts;
import org.tideshift.forecast.history.QueueHistory;

/** Puts together what {@code queues.csv} and the history say of each queue; the file wins. */
final class QueueCatalog {
  private QueueCatalog() {}

  /** Every queue of either, in alphabetical order. */
  static List<Queue> of(List<Queue> fromFile, History history) {
    Map<String, Queue> byName = new TreeMap<>();
    for (QueueHistory queue : history.queues()) {
      byName.put(queue.queue(), fromFacts(queue.queue(), queue.facts()));
    }
    fromFile.forEach(queue -> byName.put(queue.name(), queue));
    return byName.values().stream().sorted(Comparator.comparing(Queue::name)).toList();
  }

  private static Queue fromFacts(String name, QueueFacts facts) {
    Queue usual = Queue.ofName(name);
    Channel channel = facts.channel().orElse(Channel.VOICE);
    ContactHandling handling = usual.handling();
    return new Queue(
        name,
        new QueueTraits(channel, facts.brand(), facts.language(), usual.traits().open()),
        usual.targets(),
        channel.isDeferrable() ? withDeadline(handling) : handling,
        usual.staffing());
  }

  private static ContactHandling withDeadline(ContactHandling handling) {
    return new ContactHandling(
        handling.patience(),
        handling.concurrency(),
        Optional.of(ContactHandling.USUAL_DEADLINE),
        handling.ahtSeconds(),
        handling.expectedContactsPerDay());
  }
}
