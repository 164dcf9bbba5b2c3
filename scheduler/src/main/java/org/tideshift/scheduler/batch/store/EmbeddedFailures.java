package org.tideshift.scheduler.batch.store;

import java.io.EOFException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What H2's errors mean to a planner. */
final class EmbeddedFailures {
  private EmbeddedFailures() {}

  static DatabaseException explain(Path file, SQLException failure) {
    return switch (failure.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> inUse(file, failure);
      case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 -> damaged(file, failure);
      case ErrorCode.DATABASE_IS_READ_ONLY ->
          broken(
              file + " cannot be written. Maybe the permissions of its folder are wrong", failure);
      default ->
          isFull(failure)
              ? broken(file + " cannot grow: the disk is full. Maybe free some space", failure)
              : isCutShort(failure)
                  ? damaged(file, failure)
                  : broken(file + ": " + cause(failure), failure);
    };
  }

  static DatabaseException inUse(Path file, @Nullable SQLException failure) {
    return new DatabaseException(
        DatabaseException.Kind.LOCKED,
        file + " is in use by another program. Maybe a database tool has it open",
        failure);
  }

  private static DatabaseException damaged(Path file, SQLException failure) {
    return broken(
        file + " is not a database, or a damaged one. Maybe bring it back from a backup", failure);
  }

  /** A file that ends before H2 finds what it looks for has no code of its own either. */
  private static boolean isCutShort(Throwable failure) {
    return failure instanceof EOFException
        || (failure.getCause() != null && isCutShort(failure.getCause()));
  }

  /** H2 has no code of its own for it; the operating system says so below. */
  static boolean isFull(Throwable failure) {
    return String.valueOf(failure.getMessage()).contains("No space left")
        || (failure.getCause() != null && isFull(failure.getCause()));
  }

  private static DatabaseException broken(String message, SQLException failure) {
    return new DatabaseException(DatabaseException.Kind.FAILURE, message, failure);
  }

  /** The first line; what H2 adds below is SQL. */
  private static String cause(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no cause given");
  }
}
