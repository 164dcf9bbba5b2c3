package org.tideshift.scheduler.offers;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param start first instant, inclusive
 * @param end last instant, exclusive; after {@code start}
 */
public record TimeSpan(Instant start, Instant end) implements Comparable<TimeSpan>, Serializable {
  /** Refuses an empty or reversed span. */
  public TimeSpan {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          "A span must end after it starts, but starts at " + start + " and ends at " + end + ".");
    }
  }

  /** Returns how long the span lasts on the clock of the world, not of a wall. */
  public Duration length() {
    return Duration.between(start, end);
  }

  /** Returns whether the two share at least an instant. */
  public boolean overlaps(TimeSpan other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** Returns whether all of {@code other} lies in this span. */
  public boolean contains(TimeSpan other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  /** Returns the time between the two spans; zero or negative where they touch or overlap. */
  public Duration gapTo(TimeSpan other) {
    return start.isBefore(other.start)
        ? Duration.between(end, other.start)
        : Duration.between(other.end, start);
  }

  /** Earlier start first, then earlier end. */
  @Override
  public int compareTo(TimeSpan other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : end.compareTo(other.end);
  }
}
