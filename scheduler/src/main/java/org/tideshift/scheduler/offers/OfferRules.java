package org.tideshift.scheduler.offers;

import java.time.Duration;

/**
 * The rules that hold for every agent.
 *
 * @param week what a work week is, and the zone the plan is made for
 * @param minGap the least time between two shifts of one work day
 * @param brands brands in conflict
 */
public record OfferRules(WorkWeek week, Duration minGap, BrandConflicts brands) {
  /** Refuses a negative gap. */
  public OfferRules {
    if (minGap.isNegative()) {
      throw new IllegalArgumentException("min_gap must not be negative, but is " + minGap + ".");
    }
  }
}
