package org.tideshift.scheduler.marketplace;

/** Why an event was refused. */
public enum Refusal {
  /** Nobody knows the offer. */
  UNKNOWN_OFFER,
  /** The offer invites somebody else. */
  WRONG_AGENT,
  /** The event is dated before the offer was published, or before it opens. */
  NOT_OPEN_YET,
  /** The claim is dated after the offer closed. */
  CLOSED,
  /** The agent holds another shift at that time, for whatever brand. */
  OVERLAPS_OTHER_SHIFT,
  /** The release is dated after the last moment at which it is free. */
  RELEASE_LOCKED,
  /** The confirmation is dated after its deadline. */
  CONFIRMED_TOO_LATE,
  /** A night wanted to let it expire before its time. */
  NOT_DUE,
  /** The lifecycle has no such move from where the offer stands. */
  NOT_ALLOWED
}
