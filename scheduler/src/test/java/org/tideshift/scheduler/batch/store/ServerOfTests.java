package org.tideshift.scheduler.batch.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** One PostgreSQL for all tests of a JVM; every test gets a schema of its own. */
final class ServerOfTests {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private ServerOfTests() {}

  /** Started by the first test that asks, ended with the JVM. */
  private static final class Started {
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
      } catch (IOException cannotStart) {
        throw new UncheckedIOException(cannotStart);
      }
    }
  }

  /** Where to find an empty schema. */
  static DatabaseSettings.Server emptySchema() {
    String schema = "test_" + SCHEMAS.incrementAndGet();
    try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
    return new DatabaseSettings.Server(
        Started.SERVER.getJdbcUrl("postgres", "postgres").replaceAll("[?].*", "")
            + "?currentSchema="
            + schema,
        Optional.of("postgres"),
        Optional.of("postgres"));
  }

  /** The database in a schema of the server. */
  static Database database(DatabaseSettings.Server server) {
    return new Database(
        new DatabaseSettings(new Workspace(Path.of("unused")), Optional.of(server), Duration.ZERO),
        InstantSource.system());
  }
}
