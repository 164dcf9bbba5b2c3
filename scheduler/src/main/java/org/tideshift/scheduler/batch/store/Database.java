package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * The database of a workspace: what outlives a run. A transaction that returned is on disk. The
 * classes of this package that ask it are the only ones that speak SQL.
 */
public final class Database implements AutoCloseable {
  private final Connections connections;
  private final String name;
  private volatile boolean upToDate;

  Database(DatabaseSettings settings, InstantSource clock) {
    this.name = settings.server().map(Object::toString).orElse("the embedded database");
    this.connections =
        settings.server().isPresent()
            ? new ServerConnections(settings.server().get())
            : new EmbeddedConnections(settings.workspace(), settings.patience(), clock);
  }

  /**
   * The database that the configuration names; it is not opened yet.
   *
   * @param environment the process's environment variables, one of which may hold the password
   * @param clock says since when a holder has the embedded database
   */
  public static Database of(
      Workspace workspace,
      Configuration configuration,
      Map<String, String> environment,
      InstantSource clock) {
    return new Database(DatabaseSettings.of(workspace, configuration, environment), clock);
  }

  /**
   * Does work wholly or not at all. When it returns, all of it is on disk.
   *
   * @throws DatabaseException LOCKED where another process has the embedded database for 10 s;
   *     CONFIGURATION or FAILURE where the database cannot be used
   */
  <T> T inTransaction(Transaction<T> work) {
    try (Connections.Session session = connections.write()) {
      bringUpToDate(session);
      T result = run(session, work);
      upToDate = true;
      return result;
    } catch (SQLException failure) {
      throw connections.explain(failure);
    }
  }

  /**
   * Looks something up; all that is seen is of one moment.
   *
   * @param work changes nothing
   * @throws DatabaseException as {@link #inTransaction} does
   */
  <T> T read(Transaction<T> work) {
    if (!connections.isMade()) {
      return inTransaction(work);
    }
    try (Connections.Session session = connections.read()) {
      if (isUpToDate(session)) {
        return run(session, work);
      }
    } catch (SQLException failure) {
      throw connections.explain(failure);
    }
    return inTransaction(work);
  }

  /** Before the transaction rather than in it: migrations take connections of their own. */
  private synchronized void bringUpToDate(Connections.Session session) {
    if (!isUpToDate(session)) {
      Schema.bringUpToDate(session.dataSource(), name);
    }
  }

  private boolean isUpToDate(Connections.Session session) {
    upToDate = upToDate || Schema.isUpToDate(session.connection());
    return upToDate;
  }

  private static <T> T run(Connections.Session session, Transaction<T> work) throws SQLException {
    Connection connection = session.connection();
    connection.setAutoCommit(false);
    try {
      T result = work.run(connection);
      session.commit();
      return result;
    } catch (SQLException | RuntimeException failure) {
      rollBack(connection, failure);
      throw failure;
    }
  }

  /** What went wrong first is the better answer. */
  private static void rollBack(Connection connection, Exception failure) {
    try {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    } catch (SQLException closed) {
      failure.addSuppressed(closed);
    }
  }

  /**
   * What answers, and in which version, such as {@code PostgreSQL 16.4}; empty where the embedded
   * database was never needed yet. Changes nothing in it.
   *
   * @throws DatabaseException LOCKED, CONFIGURATION or FAILURE where no transaction could be done
   */
  public Optional<String> findProduct() {
    if (!connections.isMade()) {
      return Optional.empty();
    }
    try (Connections.Session session = connections.read()) {
      if (!isUpToDate(session)) {
        Schema.refuseNewer(session.dataSource(), name);
      }
      DatabaseMetaData product = session.connection().getMetaData();
      return Optional.of(
          product.getDatabaseProductName() + " " + product.getDatabaseProductVersion());
    } catch (SQLException failure) {
      throw connections.explain(failure);
    }
  }

  /** Lets go of the connections; the data stays. */
  @Override
  public void close() {
    connections.close();
  }
}
