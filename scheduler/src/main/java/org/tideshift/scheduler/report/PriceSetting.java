package org.tideshift.scheduler.report;

import java.time.Instant;
import java.util.Set;

/**
 * Under what an offer got its price and its wave.
 *
 * @param asOf the night's moment
 * @param bonusBudget what the night may spend on bonuses, in the workspace's currency
 * @param offeredBefore ids of offers that an earlier night published: what it promised stands
 */
public record PriceSetting(Instant asOf, double bonusBudget, Set<String> offeredBefore) {
  /** Copies the set. */
  public PriceSetting {
    offeredBefore = Set.copyOf(offeredBefore);
  }
}
