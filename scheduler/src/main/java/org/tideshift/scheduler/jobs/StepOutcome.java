package org.tideshift.scheduler.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.RunNight;

/**
 * What became of a step that a job ran.
 *
 * @param task what ran
 * @param begun when it began
 * @param took how long it took
 * @param exitCode as a command would have ended
 * @param result in words and figures
 */
public record StepOutcome(
    StepTask task, Instant begun, Duration took, ExitCode exitCode, Said result) {

  /**
   * What a step has to say.
   *
   * @param message in one line
   * @param night what a night came to; empty for other steps and failures
   */
  public record Said(String message, Optional<RunNight.Result> night) {}

  /** Whether it was done, with or without a person having to look. */
  public boolean isDone() {
    return exitCode == ExitCode.DONE || exitCode == ExitCode.LOOK;
  }

  /** Name of the run that it published; blank for none. */
  public String runId() {
    return result
        .night()
        .flatMap(RunNight.Result::run)
        .map(run -> String.valueOf(run.getFileName()))
        .orElse("");
  }
}
