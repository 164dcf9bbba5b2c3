package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The tables, brought up to date by migrations that both databases understand. */
final class Schema {
  private static final String MIGRATIONS =
      "classpath:org/tideshift/scheduler/batch/store/migrations";

  /** All migrations. */
  static final Set<String> VERSIONS = Set.of("1", "2", "3", "100", "110");

  private static final String TABLE = "tideshift_schema";

  private Schema() {}

  /**
   * Applies what is missing.
   *
   * @param name the database's name in messages
   * @throws DatabaseException where the schema is newer than this program, or not ours
   */
  static void bringUpToDate(DataSource database, String name) {
    Flyway flyway = flyway(database);
    try {
      refuseNewer(flyway, name);
      flyway.migrate();
    } catch (FlywayException failure) {
      throw unusable(name, "brought up to date", failure);
    }
  }

  /**
   * Whether the tables are those of this program: neither older nor newer. Asks the table in which
   * Flyway keeps what was applied, which takes a moment where Flyway takes half a second.
   */
  static boolean isUpToDate(Connection connection) {
    Set<String> applied = new HashSet<>();
    try (Statement query = connection.createStatement();
        ResultSet rows =
            query.executeQuery(
                "select \"version\" from \""
                    + TABLE
                    + "\" where \"success\" = true and \"version\" is not null")) {
      while (rows.next()) {
        applied.add(rows.getString(1));
      }
    } catch (SQLException notThere) {
      // Flyway finds out why, and says so.
      return false;
    }
    return applied.equals(VERSIONS);
  }

  /**
   * Changes nothing.
   *
   * @throws DatabaseException where the schema is newer than this program, or not ours
   */
  static void refuseNewer(DataSource database, String name) {
    try {
      refuseNewer(flyway(database), name);
    } catch (FlywayException failure) {
      throw unusable(name, "looked at", failure);
    }
  }

  static Flyway flyway(DataSource database) {
    return Flyway.configure()
        .dataSource(database)
        .locations(MIGRATIONS)
        .javaMigrations(new EventsByKey())
        // Claims and jobs have numbers of their own, so a new one may come before one that is
        // there.
        .outOfOrder(true)
        .table(TABLE)
        .loggers("slf4j")
        .load();
  }

  private static DatabaseException unusable(String name, String what, FlywayException failure) {
    String why =
        EmbeddedFailures.isFull(failure)
            ? "the disk is full. Maybe free some space"
            : String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
    return new DatabaseException(
        ServerFailures.isAway(failure)
            ? DatabaseException.Kind.AWAY
            : DatabaseException.Kind.FAILURE,
        "the tables of " + name + " cannot be " + what + ": " + why,
        failure);
  }

  private static void refuseNewer(Flyway flyway, String name) {
    boolean newer =
        Arrays.stream(flyway.info().applied())
            .map(MigrationInfo::getState)
            .anyMatch(state -> state.isApplied() && !state.isResolved());
    if (newer) {
      throw new DatabaseException(
          DatabaseException.Kind.CONFIGURATION,
          name + " was written by a newer Tideshift. Maybe update this one",
          null);
    }
  }
}
