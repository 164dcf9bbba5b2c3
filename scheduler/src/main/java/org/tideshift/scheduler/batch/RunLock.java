package org.tideshift.scheduler.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * Keeps a second run out of a workspace. The operating system holds the lock, so it is free again
 * however the run ends, {@code kill -9} included; the file beside it only names the holder.
 */
final class RunLock {
  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the workspace.
   *
   * @param now the time that is named to others
   * @throws StepFailure LOCKED with the holder's name where another run holds it
   */
  static RunLock take(Workspace workspace, Instant now) {
    Path file = workspace.state().resolve("run.lock");
    Path holder = workspace.state().resolve("run.holder");
    try {
      Files.createDirectories(workspace.state());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (findLock(channel).isEmpty()) {
        channel.close();
        throw new StepFailure(
            ExitCode.LOCKED, workspace.root() + " is locked by another run: " + nameIn(holder));
      }
      writeName(holder, now);
      return new RunLock(channel);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot lock " + workspace.root(), unwritable);
    }
  }

  private static Optional<FileLock> findLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldByThisProcess) {
      return Optional.empty();
    }
  }

  private static String nameIn(Path holder) throws IOException {
    return Files.exists(holder)
        ? Files.readString(holder).strip()
        : "holder unknown. Maybe it has just begun";
  }

  private static void writeName(Path holder, Instant now) throws IOException {
    String name =
        "process "
            + ProcessHandle.current().pid()
            + " since "
            + now.truncatedTo(ChronoUnit.SECONDS);
    try (FileChannel out =
        FileChannel.open(
            holder,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      out.write(ByteBuffer.wrap((name + "\n").getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Lets the next run in. */
  void close() {
    try {
      channel.close();
    } catch (IOException stillHeld) {
      throw new UncheckedIOException("cannot release the run lock", stillHeld);
    }
  }
}
