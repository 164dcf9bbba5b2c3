package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work that is done in the database wholly or not at all.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
interface Transaction<T> {
  /** Does the work; whoever calls commits or rolls back. */
  T run(Connection connection) throws SQLException;
}
