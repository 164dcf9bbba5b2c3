package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * Where daemons keep their firings together: a schema of its own beside the workspaces', since one
 * daemon has many workspaces.
 */
public final class JobStore {
  private static final String SCHEMA = "tideshift_jobs";
  private static final String MIGRATIONS = "classpath:org/tideshift/scheduler/batch/store/jobs";

  private final DatabaseSettings.Server server;

  private JobStore(DatabaseSettings.Server server) {
    this.server = server;
  }

  /**
   * The store of the database server that a workspace names; it is not opened yet.
   *
   * @param environment the process's environment variables, one of which may hold the password
   * @throws DatabaseException CONFIGURATION where the workspace names no server
   */
  public static JobStore of(
      Workspace workspace, Configuration configuration, Map<String, String> environment) {
    return DatabaseSettings.of(workspace, configuration, environment)
        .server()
        .map(JobStore::new)
        .orElseThrow(
            () ->
                new DatabaseException(
                    DatabaseException.Kind.CONFIGURATION,
                    "schedule.store is jdbc, and "
                        + workspace.root()
                        + " has no database.url, valid: a PostgreSQL database",
                    null));
  }

  /** Address of the database as Quartz connects to it, without the workspace's schema. */
  public String url() {
    String url = address();
    return url.contains("options=")
        ? url
        : url
            + (url.contains("?") ? "&" : "?")
            + "tcpKeepAlive=true&options=-c%20"
            + DatabaseSettings.STANDSTILL.replace("=", "%3D");
  }

  private String address() {
    return server
        .url()
        .replaceAll("[?]currentSchema=[^&]*$", "")
        .replaceAll("([?&])currentSchema=[^&]*&", "$1")
        .replaceAll("&currentSchema=[^&]*$", "");
  }

  /** The user. */
  public Optional<String> user() {
    return server.user();
  }

  /** The password. */
  public Optional<String> password() {
    return server.password();
  }

  /** How the names of Quartz's tables begin. */
  public String tablePrefix() {
    return SCHEMA + ".qrtz_";
  }

  /**
   * Makes the tables where they are missing.
   *
   * @throws DatabaseException where the database cannot be used
   */
  public void prepare() {
    Duration unused = clockSkew(Instant.now());
    try {
      Flyway.configure()
          .dataSource(server.source())
          .schemas(SCHEMA)
          .locations(MIGRATIONS)
          .table("tideshift_schema")
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException failure) {
      throw new DatabaseException(
          ServerFailures.isAway(failure)
              ? DatabaseException.Kind.AWAY
              : DatabaseException.Kind.FAILURE,
          "the schedule cannot be kept in "
              + server
              + ": "
              + String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse(""),
          failure);
    }
  }

  /**
   * By how much the database's clock is ahead of this machine's.
   *
   * @param now what this machine's clock says
   */
  public Duration clockSkew(Instant now) {
    try (Connection connection = server.source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select clock_timestamp()")) {
      row.next();
      return Duration.between(now, row.getObject(1, OffsetDateTime.class).toInstant());
    } catch (SQLException failure) {
      throw ServerFailures.explain(server, failure);
    }
  }
}
