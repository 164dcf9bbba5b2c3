package org.tideshift.scheduler.batch.store;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The tables, brought up to date by migrations that both databases understand. */
final class Schema {
  private static final String MIGRATIONS =
      "classpath:org/tideshift/scheduler/batch/store/migrations";

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
   * Whether nothing is missing. Changes nothing.
   *
   * @throws DatabaseException where the schema is newer than this program, or not ours
   */
  static boolean isUpToDate(DataSource database, String name) {
    Flyway flyway = flyway(database);
    try {
      refuseNewer(flyway, name);
      return flyway.info().pending().length == 0;
    } catch (FlywayException failure) {
      throw unusable(name, "looked at", failure);
    }
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

  private static Flyway flyway(DataSource database) {
    return Flyway.configure()
        .dataSource(database)
        .locations(MIGRATIONS)
        .javaMigrations(new EventsByKey())
        // Claims and jobs have numbers of their own, so a new one may come before one that is
        // there.
        .outOfOrder(true)
        .table("tideshift_schema")
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
