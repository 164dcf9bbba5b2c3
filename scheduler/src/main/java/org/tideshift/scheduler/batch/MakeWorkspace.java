package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tideshift.samples.Samples;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** Makes a new workspace. */
public final class MakeWorkspace {
  private static final String TEMPLATE = "new-tideshift.yaml";

  private MakeWorkspace() {}

  /**
   * Makes a workspace in a folder that is empty or not there yet.
   *
   * @param folder where
   * @param sample name of the sample data to begin with; empty for none
   * @throws StepFailure USAGE where the folder holds something or there is no such sample
   */
  public static Workspace make(Path folder, Optional<String> sample) {
    sample.filter(name -> !Samples.names().contains(name)).ifPresent(MakeWorkspace::refuse);
    if (!isFree(folder)) {
      throw new StepFailure(
          ExitCode.USAGE, folder + " is not an empty folder. Maybe choose another name");
    }
    if (sample.isPresent()) {
      Samples.copy(sample.get(), folder);
    } else {
      makeEmpty(folder);
    }
    return new Workspace(folder);
  }

  private static void refuse(String sample) {
    throw new StepFailure(
        ExitCode.USAGE,
        "there is no sample '" + sample + "', valid: " + String.join(", ", Samples.names()));
  }

  private static boolean isFree(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + folder, unreadable);
    }
  }

  private static void makeEmpty(Path folder) {
    try (InputStream template = MakeWorkspace.class.getResourceAsStream(TEMPLATE)) {
      Files.createDirectories(folder.resolve("history"));
      Files.createDirectories(folder.resolve("claims"));
      Files.copy(Objects.requireNonNull(template), new Workspace(folder).configurationFile());
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot make " + folder, unwritable);
    }
  }
}
