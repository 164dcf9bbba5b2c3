package org.tideshift.forecast.demand;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How contacts of a queue behave once they are there.
 *
 * @param patience mean time a customer waits before giving up; empty when nobody ever does
 * @param concurrency contacts one agent holds at once, 1 or more
 * @param deadline time within which deferrable work must be done; empty for real-time channels
 * @param ahtSeconds mean handle time used where the history has none; empty when not told
 * @param expectedContactsPerDay what the planner expects of a queue without history; empty when not
 *     told
 */
public record ContactHandling(
    Optional<Duration> patience,
    int concurrency,
    Optional<Duration> deadline,
    OptionalDouble ahtSeconds,
    OptionalDouble expectedContactsPerDay) {
  /** A day is what customers expect of written work when nobody promised otherwise. */
  public static final Duration USUAL_DEADLINE = Duration.ofDays(1);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException where a value is out of its range
   */
  public ContactHandling {
    if (concurrency < 1) {
      throw new IllegalArgumentException("concurrency is " + concurrency + ", valid: 1 or more");
    }
  }

  /** One at a time, endless patience, nothing expected beyond the history. */
  public static ContactHandling usual() {
    return new ContactHandling(
        Optional.empty(), 1, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  }
}
