package org.tideshift.scheduler.marketplace;

/** Where an offer stands. */
public enum OfferState {
  /** Known, but not published yet. */
  NOT_OFFERED,
  /** Published, and the agent has not answered. */
  OPEN,
  /** Claimed while another agent holds the seat. */
  WAITLISTED,
  /** The agent holds the seat and has not confirmed. */
  CLAIMED,
  /** The agent holds the seat and has confirmed. */
  CONFIRMED,
  /** The shift was worked. */
  WORKED,
  /** The agent held the seat and did not come. */
  NO_SHOW,
  /** The agent does not want it. */
  DECLINED,
  /** The agent gave it back. */
  RELEASED,
  /** Taken back by a night. */
  WITHDRAWN,
  /** Never answered, never moved up, or not confirmed in time. */
  EXPIRED;

  /** Returns whether the seat is this agent's: nobody else gets it. */
  public boolean holdsSeat() {
    return this == CLAIMED || this == CONFIRMED || this == WORKED || this == NO_SHOW;
  }

  /** Returns whether the agent's time is taken: no other shift may overlap it. */
  public boolean takesTime() {
    return this == CLAIMED || this == CONFIRMED || this == WORKED;
  }

  /** Returns whether nothing can happen to the offer any more. */
  public boolean isFinal() {
    return AllowedMoves.from(this).isEmpty();
  }
}
