package org.tideshift.scheduler.offers;

import java.time.Duration;
import java.util.Optional;

/**
 * How the search is run.
 *
 * @param effort moves per possible shift; ignored where there is a time limit
 * @param timeLimit stop after this time instead; the result then depends on the machine
 * @param seed the same seed gives the same plan
 */
public record OfferSearch(Effort effort, Optional<Duration> timeLimit, long seed) {
  /** Refuses a time limit that is not above zero. */
  public OfferSearch {
    timeLimit.ifPresent(
        limit -> {
          if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("time limit must be above PT0S, but is " + limit);
          }
        });
  }

  /** Returns a search of the given effort with seed 1. */
  public static OfferSearch of(Effort effort) {
    return new OfferSearch(effort, Optional.empty(), 1);
  }
}
