package org.tideshift.cli.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the database says of a kiosk, read past Tideshift. */
final class KioskRows {
  private final Connection connection;
  private final String schema;

  KioskRows(Connection connection, Kiosk kiosk) {
    this.connection = connection;
    this.schema = kiosk.schema();
  }

  /** Where they stand. */
  String name() {
    return schema;
  }

  /**
   * A published run.
   *
   * @param owner who made it
   * @param runId its name
   */
  record Run(String owner, String runId) {}

  /** Run by fire time. */
  Map<Instant, String> firings() throws SQLException {
    Map<Instant, String> firings = new TreeMap<>();
    try (PreparedStatement query = query("select fire_time, run_id from %s.published_firing");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        firings.put(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2));
      }
    }
    return firings;
  }

  List<Run> published() throws SQLException {
    List<Run> runs = new ArrayList<>();
    try (PreparedStatement query =
            query("select owner, run_id from %s.run_log where run_id is not null order by run_no");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        runs.add(new Run(row.getString(1), row.getString(2)));
      }
    }
    return runs;
  }

  /** The published run; blank before the first, or where there are no tables yet. */
  String pointer() {
    try {
      return text("select run_id from %s.published_run");
    } catch (SQLException notYet) {
      return "";
    }
  }

  /** Who runs now; blank for nobody, or where there are no tables yet. */
  String owner() {
    try {
      return text("select owner from %s.lease where expires_at > current_timestamp");
    } catch (SQLException notYet) {
      return "";
    }
  }

  /** How many entries of the log have this exit code. */
  long ended(int exitCode) throws SQLException {
    return Long.parseLong(text("select count(*) from %s.run_log where exit_code = " + exitCode));
  }

  private String text(String sql) throws SQLException {
    try (PreparedStatement query = query(sql);
        ResultSet row = query.executeQuery()) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private PreparedStatement query(String sql) throws SQLException {
    return connection.prepareStatement(sql.formatted(schema));
  }
}
