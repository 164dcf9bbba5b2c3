package org.tideshift.scheduler.marketplace;

import java.time.Duration;
import java.time.Instant;

/**
 * How long before a shift an agent may still change their mind.
 *
 * @param releaseFreeUntil a shift may be released until so long before it starts, at least zero
 * @param confirmBy a shift must be confirmed until so long before it starts, at least zero
 */
public record Deadlines(Duration releaseFreeUntil, Duration confirmBy) {
  /** Refuses deadlines after the start. */
  public Deadlines {
    if (releaseFreeUntil.isNegative() || confirmBy.isNegative()) {
      throw new IllegalArgumentException(
          "release_free_until and confirm_by must not be negative, but are "
              + releaseFreeUntil
              + " and "
              + confirmBy
              + ".");
    }
  }

  /** Returns the defaults: release until 48 hours, confirmation until 24 hours before. */
  public static Deadlines standard() {
    return new Deadlines(Duration.ofHours(48), Duration.ofHours(24));
  }

  /**
   * Returns the last instant at which the agent may release the shift. Who waits, or moved up too
   * late to release in time and has not confirmed, may do so until the shift starts.
   */
  public Instant lastRelease(OfferStatus offer) {
    Instant start = offer.offer().seat().span().start();
    Instant usual = start.minus(releaseFreeUntil);
    boolean waits = offer.state() == OfferState.WAITLISTED;
    boolean late =
        offer.state() == OfferState.CLAIMED
            && offer.claim().filter(claim -> claim.movedUpAfter(usual)).isPresent();
    return waits || late ? start : usual;
  }

  /**
   * Returns the last instant at which the agent may confirm the shift. Who came by it too late to
   * confirm in time may do so until the shift starts.
   */
  public Instant lastConfirmation(OfferStatus offer) {
    Instant start = offer.offer().seat().span().start();
    Instant usual = start.minus(confirmBy);
    return offer.claim().filter(claim -> claim.heldOnlyAfter(usual)).isPresent() ? start : usual;
  }
}
