package org.tideshift.scheduler.marketplace;

/** What became of an event. */
public sealed interface Outcome {
  /**
   * The event counts.
   *
   * @param state where it led the offer
   */
  record Accepted(OfferState state) implements Outcome {}

  /** The claim counts, but the seat is taken: the agent waits, and moves up when it is free. */
  record Waitlisted() implements Outcome {}

  /**
   * The event changes nothing.
   *
   * @param refusal the kind of reason
   * @param reason the reason in plain words, with the moments that decided
   */
  record Refused(Refusal refusal, String reason) implements Outcome {}
}
