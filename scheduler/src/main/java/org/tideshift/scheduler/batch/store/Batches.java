package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Many rows by few exchanges with the database. */
final class Batches {
  /** Rows that a query brings at a time, so that a million do not stand in memory twice. */
  static final int FETCH = 10_000;

  private static final int SIZE = 2_000;

  private Batches() {}

  /**
   * Writes one item into a statement.
   *
   * @param <T> what an item is
   */
  @FunctionalInterface
  interface Binding<T> {
    /** Sets the parameters. */
    void set(PreparedStatement statement, T item) throws SQLException;
  }

  /** Executes a statement for every item. */
  static <T> void execute(
      Connection connection, String sql, Iterable<? extends T> items, Binding<T> binding)
      throws SQLException {
    if (!items.iterator().hasNext()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (T item : items) {
        binding.set(statement, item);
        statement.addBatch();
        waiting++;
        if (waiting == SIZE) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        statement.executeBatch();
      }
    }
  }
}
