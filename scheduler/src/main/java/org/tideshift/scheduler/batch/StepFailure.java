package org.tideshift.scheduler.batch;

import java.util.List;

/** A step could not be done for a reason that its user can mend. */
public final class StepFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final transient List<String> lines;

  /**
   * Ends a step.
   *
   * @param exitCode what the process ends with
   * @param lines what is wrong and what to do, one line each
   */
  public StepFailure(ExitCode exitCode, List<String> lines) {
    super(String.join("; ", lines));
    this.exitCode = exitCode;
    this.lines = List.copyOf(lines);
  }

  /** Ends a step for one reason. */
  public StepFailure(ExitCode exitCode, String line) {
    this(exitCode, List.of(line));
  }

  /** What the process ends with. */
  public ExitCode exitCode() {
    return exitCode;
  }

  /** What is wrong and what to do, one line each. */
  public List<String> lines() {
    return lines;
  }
}
