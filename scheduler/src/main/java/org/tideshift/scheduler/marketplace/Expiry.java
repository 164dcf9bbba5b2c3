package org.tideshift.scheduler.marketplace;

/** Why a night lets an offer expire. */
public enum Expiry {
  /** The agent said nothing until the offer closed. */
  UNANSWERED("not answered in time"),
  /** The agent waited for the seat, which was never free before the shift started. */
  NEVER_FREE("the seat was never free"),
  /** The agent claimed the shift and did not confirm it in time. */
  UNCONFIRMED("not confirmed in time");

  private final String reason;

  Expiry(String reason) {
    this.reason = reason;
  }

  /** The words that the event has as its reason. */
  public String reason() {
    return reason;
  }
}
