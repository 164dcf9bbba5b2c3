package org.tideshift.scheduler.batch.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * The file of the embedded database, and the copy of it that a transaction works in. The copy takes
 * the file's place by a rename when all of it is on disk, so whoever opens the file finds a
 * database that was closed in order, whatever became of the transaction.
 */
final class EmbeddedFile {
  /** What H2 adds to the name of a database. */
  private static final String ENDING = ".mv.db";

  private static final String NAME = "tideshift";
  private static final String NEXT = NAME + "-next";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path folder;
  private final Path file;
  private final Path copy;

  EmbeddedFile(Workspace workspace) {
    this.folder = workspace.state().toAbsolutePath().normalize();
    this.file = folder.resolve(NAME + ENDING);
    this.copy = folder.resolve(NEXT + ENDING);
  }

  Path path() {
    return file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** The database as H2 names it. */
  Path name() {
    return folder.resolve(NAME);
  }

  /** The copy as H2 names it. */
  Path copyName() {
    return folder.resolve(NEXT);
  }

  /**
   * Makes the copy; where there is no database yet, an empty file, which is what H2 begins one in.
   * One that a killed process left is overwritten.
   *
   * @return false where another program has the file open
   */
  boolean tryCopy() throws IOException {
    discardCopy();
    try (FileChannel target =
        FileChannel.open(
            copy,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            permissions())) {
      return !exists() || tryCopyTo(target);
    }
  }

  private boolean tryCopyTo(FileChannel target) throws IOException {
    try (FileChannel source = FileChannel.open(file, StandardOpenOption.READ);
        FileLock lock = source.tryLock(0, Long.MAX_VALUE, true)) {
      if (lock == null) {
        return false;
      }
      long done = 0;
      while (done < source.size()) {
        done += source.transferTo(done, source.size() - done, target);
      }
      return true;
    } catch (OverlappingFileLockException inUse) {
      return false;
    }
  }

  /** Lets the copy, which nobody has open any more, take the file's place. */
  void replace() throws IOException {
    try (FileChannel written = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (isPosix()) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  void discardCopy() throws IOException {
    Files.deleteIfExists(copy);
  }

  private FileAttribute<?>[] permissions() throws IOException {
    return isPosix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private boolean isPosix() throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix");
  }
}
