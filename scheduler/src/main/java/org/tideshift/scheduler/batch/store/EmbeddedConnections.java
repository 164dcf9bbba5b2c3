package org.tideshift.scheduler.batch.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.tideshift.scheduler.batch.workspace.LockFile;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * H2 in the workspace's {@code state/}, without server and console. One process has it at a time,
 * and only for a transaction; the others wait for their turn. A transaction works in a copy of the
 * file, since H2 does not promise to find a file again as it was when {@code kill -9} ended a
 * process that wrote to it; who only reads opens the file itself, and cannot write to it.
 */
final class EmbeddedConnections implements Connections {
  private static final String LOCK = "database";
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  /** DB_CLOSE_ON_EXIT: the database is never open when the process ends in order. */
  private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  /**
   * WRITE_DELAY=0: what is committed is on disk before the copy takes the file's place.
   * RETENTION_TIME=0: nobody goes back to an earlier state of the copy.
   */
  private static final String WRITING = OPTIONS + ";WRITE_DELAY=0;RETENTION_TIME=0";

  /** Results are handed on row by row, since H2 keeps all of one in memory where it only reads. */
  private static final String READING = OPTIONS + ";ACCESS_MODE_DATA=r;LAZY_QUERY_EXECUTION=1";

  private final Workspace workspace;
  private final EmbeddedFile file;
  private final Duration patience;
  private final InstantSource clock;

  EmbeddedConnections(Workspace workspace, Duration patience, InstantSource clock) {
    this.workspace = workspace;
    this.file = new EmbeddedFile(workspace);
    this.patience = patience;
    this.clock = clock;
  }

  @Override
  public Session write() throws SQLException {
    return open(this::openCopy);
  }

  private Session openCopy(LockFile lock) throws SQLException, IOException {
    JdbcDataSource source = source(file.copyName(), WRITING);
    Optional<Connection> connection = Optional.empty();
    try {
      if (!file.tryCopy()) {
        throw EmbeddedFailures.inUse(file.path(), null);
      }
      connection = Optional.of(source.getConnection());
      return new WritingSession(lock, file, source, connection.get());
    } finally {
      if (connection.isEmpty()) {
        file.discardCopy();
      }
    }
  }

  @Override
  public Session read() throws SQLException {
    return open(
        lock -> {
          JdbcDataSource source = source(file.name(), READING);
          return new ReadingSession(lock, source, source.getConnection());
        });
  }

  /** Opens the database under its lock. */
  private interface Opening {
    Session open(LockFile lock) throws SQLException, IOException;
  }

  private Session open(Opening opening) throws SQLException {
    LockFile lock = take();
    Optional<Session> session = Optional.empty();
    try {
      session = Optional.of(opening.open(lock));
      return session.get();
    } catch (IOException failure) {
      throw new SQLException(failure);
    } finally {
      if (session.isEmpty()) {
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

  private JdbcDataSource source(Path name, String options) {
    if (name.toString().contains(";")) {
      throw new DatabaseException(
          DatabaseException.Kind.CONFIGURATION,
          "the embedded database cannot lie in "
              + workspace.state()
              + ", valid: a path without a semicolon",
          null);
    }
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + name + options);
    return source;
  }

  @Override
  public boolean isMade() {
    return file.exists();
  }

  @Override
  public DatabaseException explain(SQLException failure) {
    return EmbeddedFailures.explain(file.path(), failure);
  }

  @Override
  public void close() {
    // Nothing is open between transactions.
  }

  /** The database while this process reads it. */
  private record ReadingSession(LockFile lock, DataSource dataSource, Connection connection)
      implements Session {

    @Override
    public void commit() throws SQLException {
      connection.commit();
    }

    @Override
    public void close() throws SQLException {
      try {
        connection.close();
      } finally {
        lock.close();
      }
    }
  }

  /** A copy of the database while this process writes to it. */
  private record WritingSession(
      LockFile lock, EmbeddedFile file, DataSource dataSource, Connection connection)
      implements Session {

    @Override
    public void commit() throws SQLException {
      connection.commit();
      connection.close();
      try {
        file.replace();
      } catch (IOException failure) {
        throw new SQLException(failure);
      }
    }

    /** Nothing is left of what was not committed. */
    @Override
    public void close() throws SQLException {
      try {
        connection.close();
        file.discardCopy();
      } catch (IOException failure) {
        throw new SQLException(failure);
      } finally {
        lock.close();
      }
    }
  }
}
