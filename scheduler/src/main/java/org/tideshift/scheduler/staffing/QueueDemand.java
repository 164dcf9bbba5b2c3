package org.tideshift.scheduler.staffing;

import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.Queue;

/** A queue and what is forecast for it. */
record QueueDemand(Queue queue, DemandForecast forecast) {

  boolean isDeferrable() {
    return queue.traits().channel().isDeferrable();
  }

  /** Contacts of the interval that need a person and whose handle time is known. */
  double contacts(int index) {
    return ahtSeconds(index) > 0 ? forecast.personContacts(index) : 0;
  }

  /** Mean handle time: the forecast's, else the planner's, else 0. */
  double ahtSeconds(int index) {
    double aht = forecast.ahtSeconds(index);
    return aht > 0 ? aht : queue.handling().ahtSeconds().orElse(0);
  }

  /** Agents' hours that the interval's contacts bring. */
  double workHours(int index) {
    return contacts(index) * ahtSeconds(index) / 3600 / concurrency();
  }

  int concurrency() {
    return queue.traits().channel().isConcurrent() ? queue.handling().concurrency() : 1;
  }

  /** Whether contacts come for which neither forecast nor planner tells a handle time. */
  boolean lacksHandleTime() {
    for (int index = 0; index < forecast.grid().size(); index++) {
      if (forecast.personContacts(index) > 0 && ahtSeconds(index) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the queue's targets could be met by losing contacts. */
  boolean rewardsAbandonment() {
    return queue.handling().patience().isPresent()
        && StaffingTargets.of(queue.targets()).limitsAsaAlone();
  }
}
