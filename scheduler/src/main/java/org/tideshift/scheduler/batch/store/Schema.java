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
    Flyway flyway =
        Flyway.configure()
            .dataSource(database)
            .locations(MIGRATIONS)
            .table("tideshift_schema")
            .loggers("slf4j")
            .load();
    try {
      refuseNewer(flyway, name);
      flyway.migrate();
    } catch (FlywayException failure) {
      throw new DatabaseException(
          DatabaseException.Kind.FAILURE,
          "the tables of "
              + name
              + " cannot be brought up to date: "
              + String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse(""),
          failure);
    }
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
