package org.tideshift.scheduler.offers;

import java.util.List;

/**
 * How many expected agents a staffing group would like to have, interval by interval. What lies
 * above the requirement is over-offering: a reserve against offers that nobody takes up.
 *
 * @param group the group's name
 * @param expectedAgents agents, one entry for each interval of the group's requirement, 0 or more;
 *     one below the requirement counts as the requirement
 */
public record GroupTarget(String group, List<Double> expectedAgents) {
  /** Copies the list and refuses what is no number of agents. */
  public GroupTarget {
    expectedAgents = List.copyOf(expectedAgents);
    for (double agents : expectedAgents) {
      if (!(agents >= 0 && agents < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "target of " + group + " is " + agents + ", valid: 0 or more, finite");
      }
    }
  }
}
