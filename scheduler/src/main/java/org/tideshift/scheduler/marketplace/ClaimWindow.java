package org.tideshift.scheduler.marketplace;

import java.time.Instant;

/**
 * When an offer can be claimed.
 *
 * @param wave the round in which it opens, from 1
 * @param opensAt the first instant at which a claim counts
 * @param closesAt the last one, not before {@code opensAt}
 */
public record ClaimWindow(int wave, Instant opensAt, Instant closesAt) {
  /** Refuses a wave below 1 and a window that closes before it opens. */
  public ClaimWindow {
    if (wave < 1) {
      throw new IllegalArgumentException("wave must be 1 or more, but is " + wave + ".");
    }
    if (closesAt.isBefore(opensAt)) {
      throw new IllegalArgumentException(
          "closes_at must not be before opens_at, but they are " + closesAt + " and " + opensAt);
    }
  }
}
