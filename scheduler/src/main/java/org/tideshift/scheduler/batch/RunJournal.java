package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.tideshift.scheduler.batch.store.RunLog;
import org.tideshift.scheduler.batch.store.RunLogEntry;

/** Writes into the run log what a step does. */
final class RunJournal {
  private final RunLog log;
  private final InstantSource clock;
  private final long number;
  private Optional<String> published = Optional.empty();

  private RunJournal(RunLog log, InstantSource clock, long number) {
    this.log = log;
    this.clock = clock;
    this.number = number;
  }

  /** A step begins. */
  static RunJournal begin(RunLog log, InstantSource clock, String step, Optional<Instant> asOf) {
    long number = log.begin(new RunLogEntry.Begun(step, asOf, clock.instant(), ProcessName.here()));
    return new RunJournal(log, clock, number);
  }

  /** The entry's number. */
  long number() {
    return number;
  }

  /** Its run is the published one, whatever happens to the step now. */
  void published(String runId) {
    published = Optional.of(runId);
  }

  /** The step is over. */
  void end(ExitCode exitCode, Optional<String> runId, String message) {
    log.end(number, new RunLogEntry.Ended(clock.instant(), exitCode.code(), runId, message));
  }

  /**
   * Does the step's work; where it fails, the log says why: that the workspace was lost, where it
   * was.
   *
   * @param <T> what comes of it
   */
  <T> T watch(RunGuard guard, Supplier<T> work) {
    return watch(() -> guard.watch(work));
  }

  /**
   * Does the work of a step that holds no workspace; where it fails, the log says why.
   *
   * @param <T> what comes of it
   */
  <T> T watch(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException why) {
      fail(why);
      throw why;
    }
  }

  /** The step has failed; the failure itself is what matters, also where the log cannot say so. */
  private void fail(RuntimeException failure) {
    try {
      end(FailureCode.of(failure), published, FailureText.of(failure));
    } catch (RuntimeException unwritable) {
      failure.addSuppressed(unwritable);
    }
  }
}
