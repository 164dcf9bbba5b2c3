package org.tideshift.scheduler.jobs;

/** Hears what a daemon does. Called from several threads. */
public interface DaemonListener {
  /** Something that a person may want to read in the log. */
  void said(String message);

  /** A step begins. */
  void began(StepTask task);

  /** A step is over. */
  void ended(StepOutcome outcome);
}
