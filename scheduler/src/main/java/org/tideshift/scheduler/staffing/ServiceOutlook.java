package org.tideshift.scheduler.staffing;

import java.util.Optional;

/** What contacts and agents may expect when so many agents serve. */
@FunctionalInterface
interface ServiceOutlook {

  /**
   * The figures with that many agents on contacts.
   *
   * @param agents above 0
   * @return empty where the queue would grow without end
   */
  Optional<Performance> with(double agents);

  /** The outlook at a rate that is known for certain, one contact at a time, to the last digit. */
  static ServiceOutlook exact(ContactStream stream, double answerWithinSeconds) {
    return agents -> SteadyState.exact(stream, agents, answerWithinSeconds);
  }

  /**
   * The outlook at a rate that is known for certain, for agents who hold several contacts at once,
   * to eight digits and more.
   */
  static ServiceOutlook certain(PooledContacts contacts, double answerWithinSeconds) {
    return agents ->
        SteadyState.quick(contacts.stream(), agents * contacts.concurrency(), answerWithinSeconds);
  }
}
