package org.tideshift.scheduler.batch.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * Which database a workspace uses.
 *
 * @param workspace the workspace; the embedded database lies in its {@code state/}
 * @param server the server; empty for the embedded database
 * @param patience how long to wait for a process that has the embedded database
 */
record DatabaseSettings(Workspace workspace, Optional<Server> server, Duration patience) {
  static final String STANDSTILL = "idle_in_transaction_session_timeout=60s";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * A PostgreSQL server.
   *
   * @param url as JDBC has it; it holds no password
   * @param user the user; empty for the driver's own choice
   * @param password the password; empty for none
   */
  record Server(String url, Optional<String> user, Optional<String> password) {
    /**
     * Connections to it. The server ends a transaction whose process stands still in the middle of
     * it, since other machines wait for its locks.
     */
    PGSimpleDataSource source() {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(url);
      user.ifPresent(source::setUser);
      password.ifPresent(source::setPassword);
      source.setApplicationName("tideshift");
      source.setLoginTimeout((int) PATIENCE.toSeconds());
      source.setTcpKeepAlive(true);
      if (source.getOptions() == null) {
        source.setOptions("-c " + STANDSTILL);
      }
      return source;
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
      return url;
    }
  }

  /**
   * Reads the settings.
   *
   * @param environment the process's environment variables, one of which may hold the password
   * @throws DatabaseException where the password's file cannot be read
   */
  static DatabaseSettings of(
      Workspace workspace, Configuration configuration, Map<String, String> environment) {
    Optional<Server> server =
        configuration
            .get(ConfigurationKeys.DATABASE_URL)
            .map(
                url ->
                    new Server(
                        url,
                        configuration.get(ConfigurationKeys.DATABASE_USER),
                        findPassword(workspace, configuration, environment)));
    return new DatabaseSettings(workspace, server, PATIENCE);
  }

  /** The variable wins, as it does for every setting. */
  private static Optional<String> findPassword(
      Workspace workspace, Configuration configuration, Map<String, String> environment) {
    String variable = configuration.get(ConfigurationKeys.DATABASE_PASSWORD_ENV);
    return Optional.ofNullable(environment.get(variable))
        .or(
            () ->
                configuration
                    .get(ConfigurationKeys.DATABASE_PASSWORD_FILE)
                    .map(file -> readPassword(workspace.root().resolve(file))));
  }

  private static String readPassword(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException unreadable) {
      throw new DatabaseException(
          DatabaseException.Kind.CONFIGURATION,
          "database.password_file "
              + file
              + " cannot be read, valid: a UTF-8 file whose first line is the password",
          unreadable);
    }
  }
}
