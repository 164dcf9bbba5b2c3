package org.tideshift.scheduler.marketplace;

/**
 * What can happen to an offer. Events of one instant are taken in the order in which the kinds
 * stand here, so that a claim and its confirmation may bear the same minute.
 */
public enum EventKind {
  /** A night published the offer. */
  OFFERED,
  /** The agent takes the offer. */
  CLAIMED,
  /** The agent does not want the offer. */
  DECLINED,
  /** The agent affirms that a claimed shift will be worked. */
  CONFIRMED,
  /** The agent gives a claimed shift back. */
  RELEASED,
  /** The agent came. */
  WORKED,
  /** The agent did not come. */
  NO_SHOW,
  /** A night took the offer back because it is no longer needed. */
  WITHDRAWN,
  /** A night found the offer unclaimed after closing, or unconfirmed after the deadline. */
  EXPIRED;

  /** Returns whether an agent, rather than a night, says so. */
  public boolean isFromAgent() {
    return switch (this) {
      case CLAIMED, DECLINED, CONFIRMED, RELEASED, WORKED, NO_SHOW -> true;
      case OFFERED, WITHDRAWN, EXPIRED -> false;
    };
  }
}
