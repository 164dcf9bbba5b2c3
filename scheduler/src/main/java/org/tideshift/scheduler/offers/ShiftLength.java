package org.tideshift.scheduler.offers;

import java.time.Duration;

/**
 * How long a shift may be.
 *
 * @param min the shortest, above zero
 * @param max the longest, at least {@code min}
 */
public record ShiftLength(Duration min, Duration max) {
  /** Refuses a length of zero and a longest below the shortest. */
  public ShiftLength {
    if (min.isNegative() || min.isZero() || max.compareTo(min) < 0) {
      throw new IllegalArgumentException(
          "A shift lasts min_shift (above PT0S) to max_shift (at least min_shift), but they are "
              + min
              + " and "
              + max
              + ".");
    }
  }

  /** Returns whether a shift may last so long. */
  public boolean allows(Duration length) {
    return length.compareTo(min) >= 0 && length.compareTo(max) <= 0;
  }
}
