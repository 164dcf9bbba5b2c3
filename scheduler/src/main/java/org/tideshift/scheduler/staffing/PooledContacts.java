package org.tideshift.scheduler.staffing;

/**
 * The real-time contacts of a staffing group in one interval, pooled.
 *
 * @param stream rate, mixed AHT and mixed patience
 * @param concurrency contacts an agent holds at once, 1 or more
 * @param doubt coefficient of variation of the rate itself, 0 or more: the forecast's doubt, apart
 *     from the noise of random arrivals
 */
record PooledContacts(ContactStream stream, double concurrency, double doubt) {

  /** Agents who would be busy all the time if nobody ever waited. */
  double loadInAgents() {
    return stream.offeredLoadErlangs() / concurrency;
  }

  /** The same contacts at a rate that is higher by a factor, and certain. */
  PooledContacts scaledBy(double factor) {
    return new PooledContacts(
        new ContactStream(
            stream.contactsPerHour() * factor, stream.ahtSeconds(), stream.patienceSeconds()),
        concurrency,
        doubt);
  }
}
