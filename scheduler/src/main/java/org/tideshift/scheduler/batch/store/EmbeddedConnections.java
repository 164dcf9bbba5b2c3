package org.tideshift.scheduler.batch.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.tideshift.scheduler.batch.workspace.LockFile;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * H2 in the workspace's {@code state/}, without server and console. One process has it at a time,
 * and only for a transaction; the others wait for their turn.
 */
final class EmbeddedConnections implements Connections {
  private static final String LOCK = "database";
  private static final String NAME = "tideshift";
  private static final String FILE = NAME + ".mv.db";
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /**
   * WRITE_DELAY=0: with H2's own half second, a commit that was acknowledged is lost by {@code kill
   * -9}. DB_CLOSE_ON_EXIT: the database is never open when the process ends in order.
   */
  private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  private final Workspace workspace;
  private final Duration patience;
  private final InstantSource clock;

  EmbeddedConnections(Workspace workspace, Duration patience, InstantSource clock) {
    this.workspace = workspace;
    this.patience = patience;
    this.clock = clock;
  }

  @Override
  public Session open() throws SQLException {
    LockFile lock = take();
    Optional<Connection> connection = Optional.empty();
    try {
      JdbcDataSource source = source();
      connection = Optional.of(source.getConnection());
      return new EmbeddedSession(lock, source, connection.get());
    } finally {
      if (connection.isEmpty()) {
        lock.close();
      }
    }
  }

  private LockFile take() {
    long tries = 1 + patience.dividedBy(BETWEEN_TRIES);
    for (long i = 1; i <= tries; i++) {
      Optional<LockFile> lock = LockFile.tryTake(workspace, LOCK, clock.instant());
      if (lock.isPresent()) {
        return lock.get();
      }
      pause();
    }
    throw locked(LockFile.holder(workspace, LOCK));
  }

  private void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw locked("interrupted while waiting for " + LockFile.holder(workspace, LOCK));
    }
  }

  private DatabaseException locked(String holder) {
    return new DatabaseException(
        DatabaseException.Kind.LOCKED,
        "the database in " + workspace.state() + " is in use by " + holder,
        null);
  }

  private JdbcDataSource source() {
    Path file = workspace.state().toAbsolutePath().normalize().resolve(NAME);
    if (file.toString().contains(";")) {
      throw new DatabaseException(
          DatabaseException.Kind.CONFIGURATION,
          "the embedded database cannot lie in "
              + workspace.state()
              + ", valid: a path without a semicolon",
          null);
    }
    keepPrivate(file.resolveSibling(FILE));
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + file + OPTIONS);
    return source;
  }

  /** An empty file is what H2 begins a database in. */
  private static void keepPrivate(Path file) {
    try {
      boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
      if (posix && Files.notExists(file)) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      }
      if (posix && !Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
        Files.setPosixFilePermissions(file, OWNER_ONLY);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot open the database " + file, unwritable);
    }
  }

  @Override
  public boolean isMade() {
    return Files.exists(workspace.state().resolve(FILE));
  }

  @Override
  public DatabaseException explain(SQLException failure) {
    return EmbeddedFailures.explain(workspace.state().resolve(FILE), failure);
  }

  @Override
  public void close() {
    // Nothing is open between transactions.
  }

  /** The database while this process has it. */
  private record EmbeddedSession(LockFile lock, DataSource dataSource, Connection connection)
      implements Session {

    @Override
    public void close() throws SQLException {
      try {
        connection.close();
      } finally {
        lock.close();
      }
    }
  }
}
