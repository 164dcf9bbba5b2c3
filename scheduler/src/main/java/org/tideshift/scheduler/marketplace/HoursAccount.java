package org.tideshift.scheduler.marketplace;

/**
 * How an agent's wish for work was met, over whatever time is looked at, such as a week.
 *
 * @param agentId the agent
 * @param wantedHours hours wanted, 0 where nothing is known
 * @param offeredHours hours offered, claimed or not
 * @param gotHours hours held or worked
 */
public record HoursAccount(
    String agentId, double wantedHours, double offeredHours, double gotHours) {
  /** Refuses negative hours. */
  public HoursAccount {
    if (!(wantedHours >= 0 && offeredHours >= 0 && gotHours >= 0)) {
      throw new IllegalArgumentException(
          "Hours of "
              + agentId
              + " must not be negative: wanted, offered and got are "
              + wantedHours
              + ", "
              + offeredHours
              + " and "
              + gotHours
              + ".");
    }
  }

  /** Returns the part of the hours wanted that the agent got, 0..1; 1 where none were wanted. */
  public double satisfied() {
    return wantedHours == 0 ? 1 : Math.min(1, gotHours / wantedHours);
  }
}
