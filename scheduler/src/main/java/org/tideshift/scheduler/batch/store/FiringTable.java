package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;

/** Which run was published for which firing; at most one for each. */
final class FiringTable {
  private FiringTable() {}

  static Optional<String> find(Connection connection, JobFiring firing) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select run_id from published_firing where job = ? and fire_time = ?")) {
      setKey(query, firing);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  static void add(Connection connection, JobFiring firing, String runId) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into published_firing (job, fire_time, run_id) values (?, ?, ?)")) {
      setKey(insert, firing);
      insert.setString(3, runId);
      insert.executeUpdate();
    }
  }

  private static void setKey(PreparedStatement statement, JobFiring firing) throws SQLException {
    statement.setString(1, firing.job());
    statement.setObject(2, firing.fireTime().atOffset(ZoneOffset.UTC));
  }
}
