package org.tideshift.forecast.demand;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may work a queue, and how many at least.
 *
 * @param staffingGroup name of the pool of queues that are staffed as one
 * @param requiredSkills skills an agent must hold, in alphabetical order
 * @param minAgents agents wanted at every open interval whatever the load, 0 or more
 * @param priority weight of a missing agent against other groups, above 0
 * @param shrinkage paid and unpaid time away from contacts
 */
public record QueueStaffing(
    String staffingGroup,
    Set<String> requiredSkills,
    double minAgents,
    double priority,
    Shrinkage shrinkage) {

  /**
   * Copies the skills and checks the ranges.
   *
   * @throws IllegalArgumentException where a value is out of its range
   */
  public QueueStaffing {
    requiredSkills = Collections.unmodifiableSet(new TreeSet<>(requiredSkills));
    if (!(minAgents >= 0)) {
      throw new IllegalArgumentException("min_agents is " + minAgents + ", valid: 0 or more");
    }
    if (!(priority > 0)) {
      throw new IllegalArgumentException("priority is " + priority + ", valid: above 0");
    }
  }
}
