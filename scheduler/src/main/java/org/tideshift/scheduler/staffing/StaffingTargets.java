package org.tideshift.scheduler.staffing;

import org.tideshift.forecast.demand.ServiceTargets;

/**
 * What a staffing group owes its contacts and its agents. A limit that nobody asked for stands at
 * its loosest value.
 *
 * @param serviceLevel least share of the offered contacts answered in time, 0..1; 0 asks nothing
 * @param answerWithinSeconds threshold of that share in seconds, 0 or more
 * @param maxAsaSeconds longest average speed of answer in seconds; infinite asks nothing
 * @param maxOccupancy highest share of agents' time on contacts, above 0; 1 asks nothing
 * @param maxAbandonment highest share of contacts that give up, 0..1; 1 asks nothing
 */
public record StaffingTargets(
    double serviceLevel,
    double answerWithinSeconds,
    double maxAsaSeconds,
    double maxOccupancy,
    double maxAbandonment) {

  private static final double LEAST_LIMIT = 1e-3;

  /** No requirement at all; start from it and add limits. */
  public static final StaffingTargets NONE =
      new StaffingTargets(0, 0, Double.POSITIVE_INFINITY, 1, 1);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException outside the ranges above
   */
  public StaffingTargets {
    require(serviceLevel >= 0 && serviceLevel <= 1, "serviceLevel", serviceLevel, "0..1");
    require(
        answerWithinSeconds >= 0 && answerWithinSeconds < Double.POSITIVE_INFINITY,
        "answerWithinSeconds",
        answerWithinSeconds,
        "0 or more");
    require(maxAsaSeconds > 0, "maxAsaSeconds", maxAsaSeconds, "above 0");
    require(
        maxOccupancy > 0 && maxOccupancy <= 1, "maxOccupancy", maxOccupancy, "above 0, up to 1");
    require(
        maxAbandonment > 0 && maxAbandonment <= 1,
        "maxAbandonment",
        maxAbandonment,
        "above 0, up to 1");
  }

  /**
   * A queue's promise in numbers. A limit of 0, which no number of agents keeps, is taken as a
   * thousandth.
   *
   * @param promised the queue's targets
   * @return the same, with seconds for durations and the loosest value for what is not promised
   */
  public static StaffingTargets of(ServiceTargets promised) {
    return new StaffingTargets(
        promised.serviceLevel(),
        promised.answerWithin().toMillis() / 1e3,
        Math.max(
            LEAST_LIMIT,
            promised.maxAsa().map(asa -> asa.toMillis() / 1e3).orElse(Double.POSITIVE_INFINITY)),
        Math.max(LEAST_LIMIT, promised.maxOccupancy().orElse(1)),
        Math.max(LEAST_LIMIT, promised.maxAbandonment().orElse(1)));
  }

  private static void require(boolean holds, String name, double value, String range) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + ", must be " + range);
    }
  }

  /** The stricter of each limit. */
  StaffingTargets strictestWith(StaffingTargets other) {
    return new StaffingTargets(
        Math.max(serviceLevel, other.serviceLevel),
        Math.min(answerWithinSeconds, other.answerWithinSeconds),
        Math.min(maxAsaSeconds, other.maxAsaSeconds),
        Math.min(maxOccupancy, other.maxOccupancy),
        Math.min(maxAbandonment, other.maxAbandonment));
  }

  /**
   * The usual target: 80/20 is {@code answered(0.80, 20)}.
   *
   * @param serviceLevel share, 0..1
   * @param withinSeconds threshold in seconds
   * @return these targets with that service level
   */
  public StaffingTargets answered(double serviceLevel, double withinSeconds) {
    return new StaffingTargets(
        serviceLevel, withinSeconds, maxAsaSeconds, maxOccupancy, maxAbandonment);
  }

  /**
   * Limits the average speed of answer.
   *
   * @param seconds above 0
   * @return these targets with that limit
   */
  public StaffingTargets asaUpTo(double seconds) {
    return new StaffingTargets(
        serviceLevel, answerWithinSeconds, seconds, maxOccupancy, maxAbandonment);
  }

  /**
   * Limits the agents' occupancy.
   *
   * @param share above 0, up to 1
   * @return these targets with that limit
   */
  public StaffingTargets occupancyUpTo(double share) {
    return new StaffingTargets(
        serviceLevel, answerWithinSeconds, maxAsaSeconds, share, maxAbandonment);
  }

  /**
   * Limits abandonment.
   *
   * @param share above 0, up to 1
   * @return these targets with that limit
   */
  public StaffingTargets abandonmentUpTo(double share) {
    return new StaffingTargets(
        serviceLevel, answerWithinSeconds, maxAsaSeconds, maxOccupancy, share);
  }

  /**
   * Whether the ASA limit could be met by losing contacts: an impatient queue that is short of
   * agents sheds its long waits, so that the ASA of those served looks good (a limit of 30 seconds
   * alone is met with a quarter of the contacts gone).
   *
   * @param stream the contacts
   * @return true where the ASA limit ought to be paired with an abandonment limit or a service
   *     level
   */
  public boolean rewardsAbandonment(ContactStream stream) {
    return limitsAsaAlone() && stream.abandons();
  }

  /** Whether only an ASA limit speaks for the contacts. */
  boolean limitsAsaAlone() {
    return maxAsaSeconds < Double.POSITIVE_INFINITY && serviceLevel == 0 && maxAbandonment == 1;
  }
}
