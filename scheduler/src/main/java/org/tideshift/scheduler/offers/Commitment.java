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
 * @param showProbability probability that the agent comes, 0..1: what the shift covers; its hours
 *     count whole
 */
public record Commitment(
    String agentId, String group, Set<String> brands, TimeSpan span, double showProbability) {
  private static final double THOUSAND = 1000;

  /** Copies the set, refuses what is no probability, and rounds it to whole thousandths. */
  public Commitment {
    brands = Set.copyOf(brands);
    if (!(showProbability >= 0 && showProbability <= 1)) {
      throw new IllegalArgumentException(
          "show probability of " + agentId + " is " + showProbability + ", valid: 0 to 1");
    }
    showProbability = Math.round(showProbability * THOUSAND) / THOUSAND;
  }
}
