package org.tideshift.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.StepFailure;

/** A file a command is to write, looked at before the work rather than after it. */
final class OutputFile {
  private OutputFile() {}

  /**
   * The file, its folder made where it is missing.
   *
   * @throws StepFailure USAGE where nothing can be written there
   */
  static Path checked(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new StepFailure(ExitCode.USAGE, "--out " + file + " is a folder, valid: a file");
    }
    if (folder != null) {
      checkedFolder(folder);
    }
    return file;
  }

  /**
   * The folder, made where it is missing.
   *
   * @throws StepFailure USAGE where nothing can be written into it
   */
  static Path checkedFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException unwritable) {
      throw new StepFailure(
          ExitCode.USAGE, "--out: the folder " + folder + " cannot be made. Maybe it is a file");
    }
    if (!Files.isWritable(folder)) {
      throw new StepFailure(
          ExitCode.USAGE, "--out: nothing can be written to " + folder + ": permission denied");
    }
    return folder;
  }

  /**
   * Writes a text whole.
   *
   * @throws UncheckedIOException where it cannot be written
   */
  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + file, unwritable);
    }
  }
}
