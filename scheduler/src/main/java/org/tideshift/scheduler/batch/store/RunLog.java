package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What ran in a workspace, when and with what result. */
public final class RunLog {
  /** How a run ended that never said so. */
  public static final int INTERRUPTED = 130;

  private static final int LONGEST_MESSAGE = 4000;
  private static final String COLUMNS =
      "select run_no, step, as_of, started_at, owner, finished_at, exit_code, run_id, message"
          + " from run_log ";

  private final Database database;

  /** The log of a workspace's database. */
  public RunLog(Database database) {
    this.database = database;
  }

  /**
   * Writes that a step begins. Whoever holds the workspace may say that earlier ones of the step
   * are over, and does.
   *
   * @return the number to end it with
   */
  public long begin(RunLogEntry.Begun begun) {
    return database.inTransaction(
        connection -> {
          closeInterrupted(connection, begun);
          return insert(connection, begun);
        });
  }

  private static void closeInterrupted(Connection connection, RunLogEntry.Begun begun)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update run_log set finished_at = ?, exit_code = ?, message = ?"
                + " where step = ? and finished_at is null")) {
      update.setObject(1, time(begun.at()));
      update.setInt(2, INTERRUPTED);
      update.setString(3, "interrupted: it never said that it ended");
      update.setString(4, begun.step());
      update.executeUpdate();
    }
  }

  private static long insert(Connection connection, RunLogEntry.Begun begun) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into run_log (step, as_of, started_at, owner) values (?, ?, ?, ?)",
            Statement.RETURN_GENERATED_KEYS)) {
      insert.setString(1, begun.step());
      insert.setObject(2, begun.asOf().map(RunLog::time).orElse(null));
      insert.setObject(3, time(begun.at()));
      insert.setString(4, begun.owner());
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  /** Writes what came of a step. */
  public void end(long number, RunLogEntry.Ended ended) {
    database.inTransaction(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update run_log set finished_at = ?, exit_code = ?, run_id = ?, message = ?"
                      + " where run_no = ?")) {
            update.setObject(1, time(ended.at()));
            update.setInt(2, ended.exitCode());
            update.setString(3, ended.runId().orElse(null));
            String message = ended.message();
            update.setString(4, message.substring(0, Math.min(LONGEST_MESSAGE, message.length())));
            update.setLong(5, number);
            return update.executeUpdate();
          }
        });
  }

  /** The latest entries, newest first. */
  public List<RunLogEntry> latest(int most) {
    return latest(most, Optional.empty());
  }

  /**
   * The latest entries, newest first.
   *
   * @param step those of this step; empty for all
   */
  public List<RunLogEntry> latest(int most, Optional<String> step) {
    return database.read(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  COLUMNS
                      + "where cast(? as varchar) in ('', step) order by run_no desc limit ?")) {
            query.setString(1, step.orElse(""));
            query.setInt(2, most);
            return entries(query);
          }
        });
  }

  /** The latest entry of a step that was done, with or without a person having to look. */
  public Optional<RunLogEntry> findLastSuccess(String step) {
    return database.read(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  COLUMNS
                      + "where step = ? and exit_code in (0, 3) order by run_no desc limit 1")) {
            query.setString(1, step);
            return entries(query).stream().findFirst();
          }
        });
  }

  private static List<RunLogEntry> entries(PreparedStatement query) throws SQLException {
    List<RunLogEntry> entries = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        entries.add(entry(rows));
      }
    }
    return entries;
  }

  private static RunLogEntry entry(ResultSet row) throws SQLException {
    RunLogEntry.Begun begun =
        new RunLogEntry.Begun(
            row.getString("step"),
            findTime(row, "as_of"),
            findTime(row, "started_at").orElseThrow(),
            row.getString("owner"));
    Optional<Instant> finished = findTime(row, "finished_at");
    int exitCode = row.getInt("exit_code");
    Optional<String> runId = Optional.ofNullable(row.getString("run_id"));
    String message = Optional.ofNullable(row.getString("message")).orElse("");
    return new RunLogEntry(
        row.getLong("run_no"),
        begun,
        finished.map(at -> new RunLogEntry.Ended(at, exitCode, runId, message)));
  }

  private static Optional<Instant> findTime(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
