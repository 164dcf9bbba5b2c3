package org.tideshift.scheduler.offers;

import java.util.Set;

/**
 * Hours an agent has claimed or worked already. They are fixed, count against hours, rest and
 * brands, and cover their group.
 *
 * @param agentId the agent; one who is not in the pool still covers the group
 * @param group the staffing group worked for; one outside the plan covers nothing
 * @param brands the brands worked for
 * @param span when
 */
public record Commitment(String agentId, String group, Set<String> brands, TimeSpan span) {
  /** Copies the set. */
  public Commitment {
    brands = Set.copyOf(brands);
  }
}
