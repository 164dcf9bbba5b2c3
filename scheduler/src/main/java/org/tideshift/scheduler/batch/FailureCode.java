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
    if (failure instanceof RepeatedFiringException) {
      return ExitCode.LOCKED;
    }
    return failure instanceof DatabaseException database
        ? of(database.kind())
        : ExitCode.UNEXPECTED;
  }

  /** Whether it may go by itself: another run has the workspace, or the server is away. */
  public static boolean isPassing(Exception failure) {
    return of(failure) == ExitCode.LOCKED
        || (failure instanceof DatabaseException database
            && database.kind() == DatabaseException.Kind.AWAY);
  }

  private static ExitCode of(DatabaseException.Kind kind) {
    return switch (kind) {
      case LOCKED -> ExitCode.LOCKED;
      case CONFIGURATION -> ExitCode.USAGE;
      case AWAY, FAILURE -> ExitCode.UNEXPECTED;
    };
  }
}
