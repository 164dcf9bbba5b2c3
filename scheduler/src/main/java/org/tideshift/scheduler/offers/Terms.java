package org.tideshift.scheduler.offers;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How an agent is paid and how often an offer to them turns into work.
 *
 * @param zone the agent's own zone; empty where the workspace's holds
 * @param hourlyRate pay of an hour, in the workspace's currency
 * @param claimRate fraction of offers claimed, 0..1
 * @param showRate fraction of claimed shifts worked, 0..1
 * @param tier the agent's tier, blank where there is none
 */
public record Terms(
    Optional<ZoneId> zone,
    Optional<BigDecimal> hourlyRate,
    double claimRate,
    double showRate,
    String tier) {
  /** Refuses rates outside 0..1. */
  public Terms {
    if (!(claimRate >= 0 && claimRate <= 1) || !(showRate >= 0 && showRate <= 1)) {
      throw new IllegalArgumentException(
          "claim_rate and show_rate must be 0..1, but are " + claimRate + " and " + showRate + ".");
    }
  }

  /** Returns the terms of an unpaid agent who claims and works every offer. */
  public static Terms certain() {
    return new Terms(Optional.empty(), Optional.empty(), 1, 1, "");
  }

  /** Returns the probability that an offer is claimed and worked, 0..1. */
  public double claimProbability() {
    return claimRate * showRate;
  }
}
