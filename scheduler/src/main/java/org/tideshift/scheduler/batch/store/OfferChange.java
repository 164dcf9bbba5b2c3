package org.tideshift.scheduler.batch.store;

import java.util.Arrays;
import org.tideshift.scheduler.marketplace.Claim;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.OfferStatus;

/** What is new about an offer. Half a million stand in memory at once, so it is kept small. */
final class OfferChange {
  private final String offerId;
  private final OfferState state;
  private final boolean held;
  private final long[] eventKeys;

  /** Takes what an offer's events amount to, and the keys of those that are new. */
  OfferChange(OfferStatus status, long[] eventKeys) {
    this.offerId = status.offer().offerId();
    this.state = status.state();
    this.held = isHeld(status);
    this.eventKeys = eventKeys.clone();
  }

  /** Whether the agent has or ever had the seat. */
  static boolean isHeld(OfferStatus status) {
    return status.claim().flatMap(Claim::heldSince).isPresent();
  }

  String offerId() {
    return offerId;
  }

  OfferState state() {
    return state;
  }

  /** Whether the agent has or ever had the seat. */
  boolean held() {
    return held;
  }

  Long[] eventKeys() {
    return Arrays.stream(eventKeys).boxed().toArray(Long[]::new);
  }

  boolean hasEvents() {
    return eventKeys.length > 0;
  }
}
