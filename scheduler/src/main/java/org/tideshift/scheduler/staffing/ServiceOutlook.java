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

  /** The outlook at a rate that is known for certain, to the last digit. */
  static ServiceOutlook exact(ContactStream stream, double answerWithinSeconds) {
    return agents -> SteadyState.of(stream, agents, answerWithinSeconds, Quadrature.EXACT);
  }

  /**
   * The outlook at a rate that is known for certain, for agents who hold several contacts at once.
   */
  static ServiceOutlook certain(PooledContacts contacts, double answerWithinSeconds) {
    return agents ->
        SteadyState.of(
            contacts.stream(),
            agents * contacts.concurrency(),
            answerWithinSeconds,
            Quadrature.PLANNING);
  }
}
