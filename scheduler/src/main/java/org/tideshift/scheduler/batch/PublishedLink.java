package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.RunLease;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * The link that names the published run. Without a database server it is the truth itself; with
 * one, it follows a row.
 */
final class PublishedLink {
  private static final String BEGIN = ".published.";
  private static final String PART = ".part";

  private PublishedLink() {}

  /** Lets it name a complete run, in one step of the file system. */
  static void set(Workspace workspace, String run) {
    Path target = workspace.runs().resolve(run);
    try {
      swap(workspace, target);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot publish " + target, unwritable);
    }
  }

  private static void swap(Workspace workspace, Path target) throws IOException {
    // Two owners, one of them overtaken, may both set it: each has a name of its own for the swap.
    Path part = workspace.root().resolve(BEGIN + UUID.randomUUID() + PART);
    Files.createSymbolicLink(part, workspace.root().relativize(target));
    Files.move(
        part,
        workspace.published(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Lets it name the run that the database has as the published one. Another owner may publish
   * meanwhile, so the row has the last look.
   *
   * @return the name that it had where it was another; empty where it was right
   */
  static Optional<String> follow(Workspace workspace, Database database) {
    Optional<String> before = find(workspace);
    Optional<String> row = RunLease.findPublished(database);
    if (row.isEmpty() || row.equals(before)) {
      return Optional.empty();
    }
    Optional<String> linked = before;
    while (!row.equals(linked)) {
      linked = setAnew(workspace, row.orElseThrow());
      row = RunLease.findPublished(database);
    }
    return Optional.of(before.orElse("no run"));
  }

  /** Gives what it names then; empty where another owner's clearing came between. */
  private static Optional<String> setAnew(Workspace workspace, String run) {
    try {
      swap(workspace, workspace.runs().resolve(run));
      return Optional.of(run);
    } catch (NoSuchFileException cleared) {
      return Optional.empty();
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot publish " + run, unwritable);
    }
  }

  /** The run that it names, there or not. */
  static Optional<String> find(Workspace workspace) {
    try {
      return Files.isSymbolicLink(workspace.published())
          ? Optional.of(RunFolders.name(Files.readSymbolicLink(workspace.published())))
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + workspace.published(), unreadable);
    }
  }

  /** Removes what a process left that was killed in the middle of a swap. */
  static void clearLeftovers(Workspace workspace) {
    try (Stream<Path> entries = Files.list(workspace.root())) {
      for (Path entry : entries.filter(PublishedLink::isLeftover).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write below " + workspace.root(), unwritable);
    }
  }

  private static boolean isLeftover(Path entry) {
    String name = RunFolders.name(entry);
    return name.startsWith(BEGIN.substring(0, BEGIN.length() - 1)) && name.endsWith(PART);
  }
}
