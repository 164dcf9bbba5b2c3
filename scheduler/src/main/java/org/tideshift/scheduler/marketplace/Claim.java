package org.tideshift.scheduler.marketplace;

import java.time.Instant;
import java.util.Optional;

/**
 * An agent's claim on a seat.
 *
 * @param at when it was made
 * @param heldSince when the agent got the seat: at once, or later by moving up; empty for one who
 *     never did
 */
public record Claim(Instant at, Optional<Instant> heldSince) {
  /** Returns whether the agent got the seat from the waitlist, and later than the moment. */
  boolean movedUpAfter(Instant moment) {
    return heldSince.filter(since -> since.isAfter(at) && since.isAfter(moment)).isPresent();
  }

  /** Returns whether the agent came by the seat later than the moment. */
  boolean heldOnlyAfter(Instant moment) {
    return heldSince.filter(moment::isBefore).isPresent();
  }
}
