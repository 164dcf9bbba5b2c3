package org.tideshift.scheduler.staffing;

/**
 * Long-run figures of a queue in its steady state.
 *
 * @param waits how long contacts wait
 * @param serviceLevels how many are answered in time
 * @param occupancy share of the agents' time spent on contacts, 0..1; 0 without agents
 * @param blocked share of the offered contacts that find no free agent and are lost (model B)
 * @param abandoned share of the offered contacts that give up waiting (model A)
 */
public record Performance(
    WaitingTimes waits,
    ServiceLevels serviceLevels,
    double occupancy,
    double blocked,
    double abandoned) {

  /**
   * The service level this product plans by: answered within the threshold / all offered.
   *
   * @return a share, 0..1
   */
  public double serviceLevel() {
    return serviceLevels.ofOffered();
  }
}
