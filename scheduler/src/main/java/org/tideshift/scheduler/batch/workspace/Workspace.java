package org.tideshift.scheduler.batch.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder a planner works in; where each of its files lies.
 *
 * @param root the folder
 */
public record Workspace(Path root) {

  /** Whether there is a workspace: a folder with {@code tideshift.yaml}. */
  public boolean exists() {
    return Files.isRegularFile(configurationFile());
  }

  /** {@code tideshift.yaml}. */
  public Path configurationFile() {
    return root.resolve("tideshift.yaml");
  }

  /** {@code queues.csv}, if it is there. */
  public Optional<Path> findQueues() {
    return find("queues.csv");
  }

  /** {@code special-days.csv}, if it is there. */
  public Optional<Path> findSpecialDays() {
    return find("special-days.csv");
  }

  /** {@code agents.csv}. */
  public Path agents() {
    return root.resolve("agents.csv");
  }

  /** {@code availability.csv}. */
  public Path availability() {
    return root.resolve("availability.csv");
  }

  private Optional<Path> find(String name) {
    return Optional.of(root.resolve(name)).filter(Files::exists);
  }

  /** The history files, by name. */
  public List<Path> history() {
    return csvFiles(root.resolve("history"));
  }

  /** The claims files of the inbox, by name. */
  public List<Path> claims() {
    return csvFiles(root.resolve("claims"));
  }

  /** Where malformed claims files are set aside. */
  public Path rejectedClaims() {
    return root.resolve("claims").resolve("rejected");
  }

  private static List<Path> csvFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Workspace::isCsv).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + folder, unreadable);
    }
  }

  private static boolean isCsv(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && (name.endsWith(".csv") || name.endsWith(".csv.gz"));
  }

  /** The folder of the run that is published now, if there is one, by the name of the run. */
  public Optional<Path> findPublishedRun() {
    try {
      return Files.isDirectory(published())
          ? Optional.of(runs().resolve(published().toRealPath().getFileName()))
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + published(), unreadable);
    }
  }

  /** Every input file that is there, for the manifest. */
  public List<Path> inputs() {
    Stream<Path> single =
        Stream.of(
                configurationFile(),
                root.resolve("queues.csv"),
                root.resolve("special-days.csv"),
                agents(),
                availability())
            .filter(Files::isRegularFile);
    return Stream.of(single, history().stream(), claims().stream())
        .flatMap(files -> files)
        .toList();
  }

  /** The folder of runs. */
  public Path runs() {
    return root.resolve("runs");
  }

  /** The folder of what-if nights, one a name. */
  public Path scenarios() {
    return root.resolve("scenarios");
  }

  /** The link that names the published run. */
  public Path published() {
    return root.resolve("published");
  }

  /** The folder of what outlives runs. */
  public Path state() {
    return root.resolve("state");
  }
}
