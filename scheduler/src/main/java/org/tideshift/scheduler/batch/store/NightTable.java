package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The nights that were published. */
final class NightTable {
  private static final String INSERT =
      "insert into night (run_id, as_of, known_seq, last_seq, fingerprint) values (?, ?, ?, ?, ?)";

  private final Connection connection;

  NightTable(Connection connection) {
    this.connection = connection;
  }

  boolean contains(String runId) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from night where run_id = ?")) {
      query.setString(1, runId);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  void add(PublishedNight night, long lastSeq) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, night.runId());
      Columns.set(insert, 2, night.asOf());
      insert.setLong(3, night.knownSeq());
      insert.setLong(4, lastSeq);
      insert.setString(5, night.fingerprint());
      insert.executeUpdate();
    }
  }

  /**
   * The last event that a night as of a moment knew, where a later one was published since: that of
   * the last night of the same moment, or else of the first later one.
   */
  Optional<Long> findKnownSeq(Instant asOf) throws SQLException {
    Optional<Long> later = findNumber("select min(known_seq) from night where as_of > ?", asOf);
    Optional<Long> same =
        findNumber(
            "select known_seq from night where as_of = ? order by id desc fetch first row only",
            asOf);
    return later.isEmpty() ? Optional.empty() : same.or(() -> later);
  }

  private Optional<Long> findNumber(String sql, Instant asOf) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      Columns.set(query, 1, asOf);
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        long number = rows.getLong(1);
        return rows.wasNull() ? Optional.empty() : Optional.of(number);
      }
    }
  }

  /**
   * Fingerprint of the plan of the newest night, as of an event; blank for none. The newest is that
   * of the latest moment: one replayed since is older, whenever it was published again.
   */
  String fingerprint(long seq) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select fingerprint from night where last_seq <= ? order by as_of desc, id desc"
                + " fetch first row only")) {
      query.setLong(1, seq);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    }
  }
}
