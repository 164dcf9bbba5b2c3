package org.tideshift.scheduler.staffing;

import java.util.List;
import java.util.Optional;

/**
 * Pools a group's real-time queues, interval by interval.
 *
 * <p>AHT is mixed by contacts, patience by the rate of giving up (a queue that never abandons
 * brings none), concurrency by load. Doubts add up fully, because what a forecast does not know
 * (the level of a day, a launch) strikes the queues of a pool together. The strictest target of the
 * queues that have contacts holds for all.
 */
final class ContactPool {
  // A range of a hundredth of a contact tells little: no rate is taken for more doubtful than an
  // exponential one, beyond which Wilson and Hilferty's cube has no meaning either.
  private static final double MOST_DOUBT = 1;

  private final List<QueueDemand> queues;
  private final List<RateDoubt> doubts;
  private final List<StaffingTargets> targets;
  private final double hours;

  ContactPool(StaffingGroup group) {
    this.queues = group.realTime();
    this.doubts = queues.stream().map(queue -> new RateDoubt(queue.forecast())).toList();
    this.targets = queues.stream().map(queue -> targetsOf(queue)).toList();
    this.hours = group.grid().hours();
  }

  private static StaffingTargets targetsOf(QueueDemand queue) {
    return StaffingTargets.of(queue.queue().targets());
  }

  /** The pooled contacts; empty where none are expected. */
  Optional<PooledContacts> at(int index) {
    Mix mix = new Mix();
    for (int i = 0; i < queues.size(); i++) {
      double contacts = queues.get(i).contacts(index);
      if (contacts > 0) {
        double spread =
            doubts.get(i).standardDeviation(index)
                * queues.get(i).forecast().personContacts(index)
                / queues.get(i).forecast().mean(index);
        mix.add(queues.get(i), index, contacts, spread);
      }
    }
    return mix.contacts == 0 ? Optional.empty() : Optional.of(mix.pooled(hours));
  }

  /** The targets of the queues that have contacts, the strictest of each kind. */
  StaffingTargets targetsAt(int index) {
    StaffingTargets strictest = StaffingTargets.NONE;
    boolean first = true;
    for (int i = 0; i < queues.size(); i++) {
      if (queues.get(i).contacts(index) > 0) {
        strictest = first ? targets.get(i) : strictest.strictestWith(targets.get(i));
        first = false;
      }
    }
    return strictest;
  }

  private static final class Mix {
    private double contacts;
    private double handleSeconds;
    private double busySeconds;
    private double givingUpPerSecond;
    private double spread;

    void add(QueueDemand queue, int index, double count, double doubt) {
      double seconds = count * queue.ahtSeconds(index);
      contacts += count;
      handleSeconds += seconds;
      busySeconds += seconds / queue.concurrency();
      givingUpPerSecond +=
          queue
              .queue()
              .handling()
              .patience()
              .map(time -> count / (time.toMillis() / 1e3))
              .orElse(0.0);
      spread += doubt;
    }

    PooledContacts pooled(double hours) {
      double patience = contacts / givingUpPerSecond;
      return new PooledContacts(
          new ContactStream(contacts / hours, handleSeconds / contacts, patience),
          handleSeconds / busySeconds,
          Math.min(MOST_DOUBT, spread / contacts));
    }
  }
}
