package org.tideshift.scheduler.staffing;

import java.time.Duration;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tideshift.forecast.demand.ContactHandling;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * Work that may wait until a deadline, by the interval of its arrival. It can be done from the
 * interval in which it arrives; it must be done in intervals that end within the deadline of the
 * earliest arrival, and that are open. The horizon's end is a deadline too: a plan leaves no
 * backlog to nights that it does not know.
 */
final class DeferrableQueue {

  private final QueueDemand demand;
  private final BitSet open;
  private final double[] hours;
  private final int[] due;
  private double lateHours;
  private double lostHours;

  DeferrableQueue(QueueDemand demand, ZoneId zone) {
    this.demand = demand;
    this.open = StaffingGroup.openIntervals(demand, zone);
    int size = grid().size();
    this.hours = new double[size];
    this.due = new int[size];
    int reach = intervalsToDeadline();
    for (int index = 0; index < size; index++) {
      place(index, Math.min(size - 1, index + reach - 1));
    }
  }

  private int intervalsToDeadline() {
    Duration deadline = demand.queue().handling().deadline().orElse(ContactHandling.USUAL_DEADLINE);
    return (int) Math.max(1, Math.min(grid().size(), deadline.dividedBy(grid().length())));
  }

  private void place(int index, int deadline) {
    double work = demand.workHours(index);
    int lastOpen = open.previousSetBit(deadline);
    int nextOpen = open.nextSetBit(index);
    if (lastOpen >= index) {
      hours[index] = work;
      due[index] = lastOpen;
    } else if (nextOpen >= 0) {
      hours[index] = work;
      due[index] = nextOpen;
      lateHours += work;
    } else {
      lostHours += work;
    }
  }

  IntervalGrid grid() {
    return demand.forecast().grid();
  }

  QueueDemand demand() {
    return demand;
  }

  String name() {
    return demand.queue().name();
  }

  Set<String> requiredSkills() {
    return demand.queue().staffing().requiredSkills();
  }

  boolean isOpen(int index) {
    return open.get(index);
  }

  /** Hours of work that arrive in the interval. */
  double hours(int index) {
    return hours[index];
  }

  /** The last interval in which the work that arrives in {@code index} may be done. */
  int due(int index) {
    return due[index];
  }

  /** What no plan can do in time; empty where all can. */
  Optional<String> warning() {
    if (lateHours + lostHours == 0) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "queue %s: %.1f hours of work arrive with no open interval before their deadline;"
                + " %.1f of them are planned for the first open interval after it."
                + " Maybe lengthen deadline or open in queues.csv",
            name(),
            lateHours + lostHours,
            lateHours));
  }
}
