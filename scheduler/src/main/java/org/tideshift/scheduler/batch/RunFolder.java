package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * The folder of a run in the making. It is hidden until it is whole; publishing renames it in one
 * step of the file system and then lets the {@code published} link name it.
 */
final class RunFolder {
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String PART = ".part";

  private final Workspace workspace;
  private final String runId;
  private final Path part;

  private RunFolder(Workspace workspace, String runId, Path part) {
    this.workspace = workspace;
    this.runId = runId;
    this.part = part;
  }

  /**
   * Begins a run; the caller holds the workspace. Leftovers of interrupted runs are cleared.
   *
   * @param fence grows with every holder, so that one that was overtaken without knowing it leaves
   *     alone what its successors make; 0 where that cannot happen
   */
  static RunFolder begin(Workspace workspace, Instant now, long fence) {
    try {
      Files.createDirectories(workspace.runs());
      PublishedLink.clearLeftovers(workspace);
      clearLeftovers(workspace.runs(), fence);
      String runId = freeRunId(workspace.runs(), now);
      Path part = workspace.runs().resolve(FenceMark.name(runId, fence, PART));
      RunFolder folder = new RunFolder(workspace, runId, part);
      Files.createDirectory(folder.part);
      return folder;
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write below " + workspace.runs(), unwritable);
    }
  }

  /** Begins the folder of a scenario, hidden until it is whole. */
  static RunFolder beginScenario(Workspace workspace, String name) {
    Path scenarios = workspace.scenarios();
    RunFolder folder = new RunFolder(workspace, name, scenarios.resolve("." + name + PART));
    try {
      Files.createDirectories(scenarios);
      folder.discard();
      Files.createDirectory(folder.part);
      return folder;
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write below " + scenarios, unwritable);
    }
  }

  /** A name that no complete run has; names sort by time. */
  static String freeRunId(Path runs, Instant now) {
    String base = RUN_ID.format(now);
    String id = base;
    for (int again = 2; Files.exists(runs.resolve(id)); again++) {
      id = base + "-" + again;
    }
    return id;
  }

  /**
   * Removes the hidden folders of runs that were cut off while they were written.
   *
   * @param fence those of this holder and of later ones stay; 0 where there is one holder at a time
   */
  static void clearLeftovers(Path runs, long fence) {
    try {
      for (Path leftover : list(runs, name -> name.startsWith(".") && name.endsWith(PART))) {
        if (fence == 0 || FenceMark.of(leftover) < fence) {
          delete(leftover);
        }
      }
    } catch (IOException stillThere) {
      throw new UncheckedIOException("cannot clear " + runs, stillThere);
    }
  }

  private static List<Path> list(Path folder, Predicate<String> name) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> name.test(entry.getFileName().toString())).sorted().toList();
    }
  }

  /** Removes a folder and all that is in it. */
  static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> entries = Files.walk(folder)) {
      deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path entry : deepestFirst) {
      Files.deleteIfExists(entry);
    }
  }

  /** The workspace it belongs to. */
  Workspace workspace() {
    return workspace;
  }

  /** Name of the run. */
  String runId() {
    return runId;
  }

  /** Where a file of the run is written. */
  Path file(String name) {
    return part.resolve(name);
  }

  /** The files written so far, by name. */
  List<Path> files() {
    try {
      return list(part, name -> true);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + part, unreadable);
    }
  }

  /** Folder of the files in the making. */
  Path path() {
    return part;
  }

  /** Makes the folder whole under its final name, not yet published. Gives that folder. */
  Path complete() {
    Path whole = whole();
    try {
      for (Path file : files()) {
        force(file);
      }
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
      return whole;
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot publish " + whole, unwritable);
    }
  }

  private Path whole() {
    return workspace.runs().resolve(runId);
  }

  /** Takes a complete run back that was not published. */
  void withdraw() {
    remove(whole());
  }

  /** Removes a complete run: hidden first, so that nobody sees half of it. */
  static void remove(Path run) {
    Path hidden = run.resolveSibling("." + run.getFileName() + PART);
    try {
      Files.move(run, hidden, StandardCopyOption.ATOMIC_MOVE);
      delete(hidden);
    } catch (IOException stillThere) {
      throw new UncheckedIOException("cannot remove " + run, stillThere);
    }
  }

  /** Lets the scenario take the place of an earlier one of its name. Gives its final folder. */
  Path keep() {
    Path whole = workspace.scenarios().resolve(runId);
    try {
      if (Files.exists(whole)) {
        delete(whole);
      }
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
      return whole;
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + whole, unwritable);
    }
  }

  /** Brings a file to the disk. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Removes what was written, after a run that publishes nothing. */
  void discard() {
    try {
      if (Files.exists(part)) {
        delete(part);
      }
    } catch (IOException stillThere) {
      throw new UncheckedIOException("cannot remove " + part, stillThere);
    }
  }
}
