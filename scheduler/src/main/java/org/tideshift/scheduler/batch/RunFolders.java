package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** The complete runs of a workspace. */
final class RunFolders {
  /** Names of runs, oldest first: the tenth run of one second comes after its second. */
  static final Comparator<String> BY_TIME = Comparator.comparing(RunFolders::sortName);

  private RunFolders() {}

  /** The complete runs, oldest first: names sort by time. */
  static List<Path> complete(Workspace workspace) {
    if (!Files.isDirectory(workspace.runs())) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(workspace.runs())) {
      return entries
          .filter(run -> Files.exists(run.resolve("manifest.json")))
          .filter(run -> !run.getFileName().toString().startsWith("."))
          .sorted(Comparator.comparing(RunFolders::name, BY_TIME))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + workspace.runs(), unreadable);
    }
  }

  /** {@code -10} after {@code -2}. */
  private static String sortName(String run) {
    String[] parts = run.split("-", 2);
    String again = parts.length == 2 ? parts[1] : "";
    return parts[0] + "-" + " ".repeat(Math.max(0, 6 - again.length())) + again;
  }

  static String name(Path run) {
    return String.valueOf(run.getFileName());
  }

  /** The published run; empty before the first. */
  static Optional<Path> published(Workspace workspace) {
    try {
      return Files.exists(workspace.published())
          ? Optional.of(workspace.published().toRealPath())
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + workspace.published(), unreadable);
    }
  }

  /**
   * A complete run by its name.
   *
   * @throws StepFailure USAGE where there is none of that name
   */
  static Path find(Workspace workspace, String name) {
    return complete(workspace).stream()
        .filter(run -> name(run).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new StepFailure(
                    ExitCode.USAGE,
                    "no run '"
                        + name
                        + "' in "
                        + workspace.runs()
                        + ". Maybe see tideshift runs list "
                        + workspace.root()));
  }
}
