package org.tideshift.scheduler.staffing;

/**
 * Contacts that arrive at random (Poisson) at a constant rate and need a person.
 *
 * @param contactsPerHour mean arrivals an hour, 0 or more
 * @param ahtSeconds mean handle time of one contact in seconds, above 0
 * @param patienceSeconds mean time to abandonment in seconds, above 0; infinite where contacts
 *     never abandon
 */
public record ContactStream(double contactsPerHour, double ahtSeconds, double patienceSeconds) {

  private static final double SECONDS_PER_HOUR = 3600;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException outside the ranges above
   */
  public ContactStream {
    if (!(contactsPerHour >= 0) || Double.isInfinite(contactsPerHour)) {
      throw new IllegalArgumentException(
          "contactsPerHour is " + contactsPerHour + ", must be a number of 0 or more");
    }
    if (!(ahtSeconds > 0) || Double.isInfinite(ahtSeconds)) {
      throw new IllegalArgumentException("ahtSeconds is " + ahtSeconds + ", must be above 0");
    }
    if (!(patienceSeconds > 0)) {
      throw new IllegalArgumentException(
          "patienceSeconds is "
              + patienceSeconds
              + ", must be above 0. Maybe the contacts never abandon: then patience is infinite");
    }
  }

  /**
   * A stream whose contacts wait for ever.
   *
   * @param contactsPerHour as in the record
   * @param ahtSeconds as in the record
   * @return the stream with infinite patience
   */
  public static ContactStream patient(double contactsPerHour, double ahtSeconds) {
    return new ContactStream(contactsPerHour, ahtSeconds, Double.POSITIVE_INFINITY);
  }

  /**
   * The offered load: how many agents would be busy on average if nobody ever waited.
   *
   * @return erlangs, 0 or more
   */
  public double offeredLoadErlangs() {
    return contactsPerHour * ahtSeconds / SECONDS_PER_HOUR;
  }

  /**
   * Whether contacts give up waiting at some time.
   *
   * @return true for a finite patience
   */
  public boolean abandons() {
    return patienceSeconds < Double.POSITIVE_INFINITY;
  }

  /**
   * Agents less erlangs; one rounding only, because waits near saturation hang on the difference.
   */
  double spareAgents(double agents) {
    return Math.fma(-contactsPerHour, ahtSeconds, SECONDS_PER_HOUR * agents) / SECONDS_PER_HOUR;
  }
}
