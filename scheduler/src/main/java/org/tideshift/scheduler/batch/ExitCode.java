package org.tideshift.scheduler.batch;

/** What a command's end means to the script that called it. */
public enum ExitCode {
  /** Done. */
  DONE(0),
  /** Something nobody expected. */
  UNEXPECTED(1),
  /** The command line or the configuration is wrong. */
  USAGE(2),
  /** Done, but a person must look. */
  LOOK(3),
  /** Input was rejected; nothing of it was used. */
  BAD_INPUT(4),
  /** There is no workspace. */
  NO_WORKSPACE(10),
  /** Another run holds the workspace. */
  LOCKED(11),
  /** The history is too old to plan from. */
  TOO_OLD(12),
  /** A hard rule would be broken; nothing was published. */
  RULE_BROKEN(20),
  /** Interrupted. */
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number a process ends with. */
  public int code() {
    return code;
  }
}
