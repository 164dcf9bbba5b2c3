package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Which of the two databases answers, for the few things that they do not do alike. */
enum Dialect {
  /** The embedded one. */
  H2,
  /** A server. */
  POSTGRESQL;

  static Dialect of(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? POSTGRESQL : H2;
  }
}
