package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideshift.forecast.csv.Printable;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** The complete runs of a workspace. */
final class RunFolders {
  /** Names of runs, oldest first: the tenth run of one second comes after its second. */
  static final Comparator<String> BY_TIME = Comparator.comparing(RunFolders::sortName);

  private static final String MANIFEST = "manifest.json";
  private static final int LISTED = 10;

  private RunFolders() {}

  /** The complete runs, oldest first: names sort by time. */
  static List<Path> complete(Workspace workspace) {
    if (!Files.isDirectory(workspace.runs())) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(workspace.runs())) {
      return entries
          .filter(run -> Files.exists(run.resolve(MANIFEST)))
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
   * The complete run of a name, or the published one where no name is told.
   *
   * @throws StepFailure USAGE where there is none
   */
  static Path find(Workspace workspace, Optional<String> name) {
    return name.map(run -> find(workspace, run))
        .orElseGet(
            () ->
                workspace
                    .findPublishedRun()
                    .filter(run -> Files.isRegularFile(run.resolve(MANIFEST)))
                    .orElseThrow(() -> nothingPublished(workspace)));
  }

  private static StepFailure nothingPublished(Workspace workspace) {
    return new StepFailure(
        ExitCode.USAGE,
        workspace.root()
            + " has no published night. Maybe run tideshift nightly "
            + workspace.root());
  }

  /**
   * A complete run by its name.
   *
   * @throws StepFailure USAGE where there is none of that name
   */
  static Path find(Workspace workspace, String name) {
    List<Path> runs = complete(workspace);
    return runs.stream()
        .filter(run -> name(run).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new StepFailure(
                    ExitCode.USAGE,
                    "there is no run "
                        + Printable.value(name)
                        + " in "
                        + workspace.runs()
                        + ", valid: "
                        + newest(runs)));
  }

  private static String newest(List<Path> runs) {
    return runs.isEmpty()
        ? "none yet"
        : runs.subList(Math.max(0, runs.size() - LISTED), runs.size()).stream()
            .map(RunFolders::name)
            .collect(Collectors.joining(", "));
  }
}
