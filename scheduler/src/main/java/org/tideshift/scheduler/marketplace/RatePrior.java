package org.tideshift.scheduler.marketplace;

/**
 * What is thought of an agent before the ledger says anything.
 *
 * @param agentId the agent
 * @param tier agents of one tier are expected to be alike; blank is a tier too
 * @param mean the rate thought likely, 0..1, such as {@code claim_rate} of agents.csv
 */
public record RatePrior(String agentId, String tier, double mean) {
  /** Refuses a mean outside 0..1. */
  public RatePrior {
    if (!(mean >= 0 && mean <= 1)) {
      throw new IllegalArgumentException(
          "The prior rate of " + agentId + " must be 0..1, but is " + mean + ".");
    }
  }
}
