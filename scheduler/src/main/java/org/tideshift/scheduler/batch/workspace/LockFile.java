package org.tideshift.scheduler.batch.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock in a workspace's {@code state/}. The operating system holds it, so it is free again
 * however its process ends, {@code kill -9} included; the file beside it only names the holder.
 */
public final class LockFile implements AutoCloseable {
  /**
   * What this process holds. A second channel on the same file would, when it is closed, drop the
   * lock of the first, so it is never opened.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private LockFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes a lock; empty where somebody else has it.
   *
   * @param name the lock's name in {@code state/}, without ending
   * @param now the time that is named to others
   * @throws UncheckedIOException where {@code state/} cannot be written
   */
  public static Optional<LockFile> tryTake(Workspace workspace, String name, Instant now) {
    try {
      Files.createDirectories(workspace.state());
      Path file = workspace.state().toRealPath().resolve(name + ".lock");
      if (!HELD.add(file)) {
        return Optional.empty();
      }
      Optional<LockFile> lock = Optional.empty();
      try {
        lock = tryLock(file);
        if (lock.isPresent()) {
          writeName(holderFile(workspace, name), now);
        }
        return lock;
      } finally {
        if (lock.isEmpty()) {
          HELD.remove(file);
        }
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot lock " + workspace.state(), unwritable);
    }
  }

  private static Optional<LockFile> tryLock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new LockFile(file, channel));
  }

  private static void writeName(Path holder, Instant now) throws IOException {
    Files.writeString(
        holder,
        "process "
            + ProcessHandle.current().pid()
            + " since "
            + now.truncatedTo(ChronoUnit.SECONDS)
            + "\n");
  }

  private static Path holderFile(Workspace workspace, String name) {
    return workspace.state().resolve(name + ".holder");
  }

  /** Who holds a lock, as {@code process 4711 since 2025-11-17T05:00:00Z}. */
  public static String holder(Workspace workspace, String name) {
    try {
      Path file = holderFile(workspace, name);
      String holder = Files.exists(file) ? Files.readString(file).strip() : "";
      return holder.isEmpty() ? "holder unknown. Maybe it has just begun" : holder;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the holder of " + name, unreadable);
    }
  }

  /** Lets the next one in. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException stillHeld) {
      throw new UncheckedIOException("cannot release " + file, stillHeld);
    } finally {
      HELD.remove(file);
    }
  }
}
