package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a database knows of the sizes of its tables when it plans a query. The embedded one counts
 * by itself; PostgreSQL looks about once a minute, and until then would sort all events for every
 * page of them that is read.
 */
final class PlannerStatistics {
  /** Fewer rows are sorted in no time. */
  private static final long MANY_ROWS = 20_000;

  private PlannerStatistics() {}

  /** Brings them up to date within the transaction that has added so many rows to the ledger. */
  static void refresh(Connection connection, long added) throws SQLException {
    if (added < MANY_ROWS || Dialect.of(connection) == Dialect.H2) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze market_event, offer");
    }
  }
}
