package org.tideshift.scheduler.batch;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** What a failure is, in one line that names its cause. */
public final class FailureText {
  private FailureText() {}

  /** What failed and, of a file, why. */
  public static String of(Exception failure) {
    return failure instanceof UncheckedIOException io
        ? io.getMessage() + ": " + why(io.getCause())
        : String.valueOf(failure.getMessage());
  }

  private static String why(@Nullable Exception cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "the folder or file does not exist";
    }
    if (cause instanceof FileSystemException refused && refused.getReason() != null) {
      return refused.getReason();
    }
    return cause == null ? "no cause given" : String.valueOf(cause.getMessage());
  }
}
