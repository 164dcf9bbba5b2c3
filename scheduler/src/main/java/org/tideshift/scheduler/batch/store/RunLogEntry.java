package org.tideshift.scheduler.batch.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the run log.
 *
 * @param number its place in the log
 * @param begun what began
 * @param ended what came of it; empty while it runs, or when it was killed
 */
public record RunLogEntry(long number, Begun begun, Optional<Ended> ended) {

  /**
   * A step that began.
   *
   * @param step what it does, such as {@code nightly}
   * @param asOf the moment it took for now; empty where it has none
   * @param at when it began
   * @param owner process and machine
   */
  public record Begun(String step, Optional<Instant> asOf, Instant at, String owner) {}

  /**
   * What came of a step.
   *
   * @param at when it ended
   * @param exitCode as a process ends with it
   * @param runId the run that it published; empty for none
   * @param message in words
   */
  public record Ended(Instant at, int exitCode, Optional<String> runId, String message) {}
}
