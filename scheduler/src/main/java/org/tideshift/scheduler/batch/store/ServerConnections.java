package org.tideshift.scheduler.batch.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server; a few connections are kept for the next transaction. */
final class ServerConnections implements Connections {
  /** Enough for a daemon's jobs; a command uses one. */
  private static final int MOST_CONNECTIONS = 4;

  private static final String NAME = "tideshift";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DatabaseSettings.Server server;
  private Optional<HikariDataSource> pool = Optional.empty();

  ServerConnections(DatabaseSettings.Server server) {
    this.server = server;
  }

  @Override
  public Session write() throws SQLException {
    DataSource source = pool();
    return new ServerSession(source, source.getConnection());
  }

  @Override
  public Session read() throws SQLException {
    Session session = write();
    // The pool puts both back. Several queries see one moment.
    session.connection().setReadOnly(true);
    session.connection().setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return session;
  }

  private synchronized DataSource pool() throws SQLException {
    if (pool.isEmpty()) {
      pool = Optional.of(new HikariDataSource(configuration()));
    }
    return pool.get();
  }

  /** Tries once without the pool, which would try a wrong password for ten seconds. */
  private HikariConfig configuration() throws SQLException {
    PGSimpleDataSource source = server.source();
    // A batch of inserts goes as a few statements of many rows.
    source.setReWriteBatchedInserts(true);
    source.getConnection().close();
    HikariConfig config = new HikariConfig();
    config.setPoolName(NAME);
    config.setDataSource(source);
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(PATIENCE.toMillis());
    // It was tried just now. Where the server has gone since, the next connection says so in order.
    config.setInitializationFailTimeout(-1);
    return config;
  }

  /** A server that is not there is found out by asking it. */
  @Override
  public boolean isMade() {
    return true;
  }

  @Override
  public DatabaseException explain(SQLException failure) {
    return ServerFailures.explain(server, failure);
  }

  @Override
  public synchronized void close() {
    pool.ifPresent(HikariDataSource::close);
    pool = Optional.empty();
  }

  /** A connection that goes back to the pool. */
  private record ServerSession(DataSource dataSource, Connection connection) implements Session {
    @Override
    public void commit() throws SQLException {
      connection.commit();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
