package org.tideshift.scheduler.jobs;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.FailureCode;
import org.tideshift.scheduler.batch.RunNight;

/** A night that no job asked for, such as one of cron, told to the metrics as those of jobs are. */
public final class WatchedNight {
  private final Path metrics;
  private final Path workspace;
  private final InstantSource clock;

  /** Takes the file of the metrics and the folder of the workspace. */
  public WatchedNight(Path metrics, Path workspace, InstantSource clock) {
    this.metrics = metrics;
    this.workspace = workspace;
    this.clock = clock;
  }

  /**
   * Runs it, and adds what it came to, also where it fails.
   *
   * @param warnings is told where the file cannot be written, which is no reason to fail
   */
  public RunNight.Result run(Supplier<RunNight.Result> night, Consumer<String> warnings) {
    Instant begun = clock.instant();
    Optional<RunNight.Result> done = Optional.empty();
    ExitCode exitCode = ExitCode.UNEXPECTED;
    try {
      RunNight.Result result = night.get();
      done = Optional.of(result);
      exitCode = result.exitCode();
      return result;
    } catch (RuntimeException failure) {
      exitCode = FailureCode.of(failure);
      throw failure;
    } finally {
      StepTask task =
          new StepTask(workspace, JobStep.NIGHTLY.text(), JobStep.NIGHTLY, begun, false);
      Duration took = Duration.between(begun, clock.instant());
      tell(new StepOutcome(task, begun, took, exitCode, new StepOutcome.Said("", done)), warnings);
    }
  }

  private void tell(StepOutcome outcome, Consumer<String> warnings) {
    try {
      new MetricsFile(metrics).add(outcome);
    } catch (UncheckedIOException unwritable) {
      warnings.accept(String.valueOf(unwritable.getMessage()));
    }
  }
}
