package org.tideshift.scheduler.batch;

import org.tideshift.forecast.csv.BadDataException;
import org.tideshift.scheduler.batch.store.DatabaseException;
import org.tideshift.scheduler.batch.workspace.ConfigurationException;

/** What a process ends with for a failure. */
public final class FailureCode {
  private FailureCode() {}

  /** The code of the contract. */
  public static ExitCode of(Exception failure) {
    if (failure instanceof BadDataException) {
      return ExitCode.BAD_INPUT;
    }
    if (failure instanceof ConfigurationException) {
      return ExitCode.USAGE;
    }
    if (failure instanceof StepFailure step) {
      return step.exitCode();
    }
    return failure instanceof DatabaseException database
        ? of(database.kind())
        : ExitCode.UNEXPECTED;
  }

  private static ExitCode of(DatabaseException.Kind kind) {
    return switch (kind) {
      case LOCKED -> ExitCode.LOCKED;
      case CONFIGURATION -> ExitCode.USAGE;
      case FAILURE -> ExitCode.UNEXPECTED;
    };
  }
}
