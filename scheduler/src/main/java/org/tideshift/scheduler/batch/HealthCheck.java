package org.tideshift.scheduler.batch;

/**
 * One thing that was looked at.
 *
 * @param name what, such as {@code disk}
 * @param status how it is
 * @param text what was found
 * @param remedy what to do; blank where nothing has to be done
 * @param exitCode what a process ends with for it; DONE unless it has FAILED
 */
public record HealthCheck(
    String name, Status status, String text, String remedy, ExitCode exitCode) {

  /** How a thing is. */
  public enum Status {
    /** As it should be. */
    OK,
    /** Works, but a person should know. */
    WARNING,
    /** A night would fail. */
    FAILED
  }

  static HealthCheck ok(String name, String text) {
    return new HealthCheck(name, Status.OK, text, "", ExitCode.DONE);
  }

  static HealthCheck warning(String name, String text, String remedy) {
    return new HealthCheck(name, Status.WARNING, text, remedy, ExitCode.DONE);
  }

  static HealthCheck failed(String name, String text, String remedy, ExitCode exitCode) {
    return new HealthCheck(name, Status.FAILED, text, remedy, exitCode);
  }
}
