package org.tideshift.scheduler.batch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The right to run and publish a workspace's night, for a time that heartbeats lengthen. Time is
 * the database's; no machine's clock matters. Each owner has a larger token than the one before, so
 * that an owner that was paused and overtaken can publish nothing.
 */
public final class RunLease {
  private static final String STILL_MINE =
      "name = 'run' and owner = ? and token = ? and expires_at > current_timestamp";

  private final Database database;
  private final Duration length;
  private final String owner;
  private final long token;
  private final Optional<String> overtaken;

  private RunLease(
      Database database, Duration length, String owner, long token, Optional<String> overtaken) {
    this.database = database;
    this.length = length;
    this.owner = owner;
    this.token = token;
    this.overtaken = overtaken;
  }

  /** What came of asking for the lease. */
  public sealed interface Answer permits Taken, Held {}

  /**
   * The asker has it.
   *
   * @param lease the lease
   */
  public record Taken(RunLease lease) implements Answer {}

  /**
   * Somebody else has it.
   *
   * @param owner who
   * @param since when they took it
   * @param until when it ends unless they lengthen it
   */
  public record Held(String owner, Instant since, Instant until) implements Answer {}

  /** What came of publishing. */
  public enum Published {
    /** The run is the published one. */
    DONE,
    /** Nothing changed: the lease is over, or another owner's. */
    LOST,
    /** Nothing changed: another run was published for the same firing. */
    REPEATED
  }

  /**
   * Asks for the lease; one whose time is over is taken over.
   *
   * @param length how long it holds without a heartbeat, in whole seconds
   */
  public static Answer take(Database database, String owner, Duration length) {
    return database.inTransaction(
        connection -> {
          try (PreparedStatement query =
                  connection.prepareStatement(
                      "select owner, token, taken_at, expires_at,"
                          + " expires_at > current_timestamp as held"
                          + " from lease where name = 'run' for update");
              ResultSet row = query.executeQuery()) {
            row.next();
            String before = row.getString("owner");
            if (row.getBoolean("held")) {
              return new Held(before, instant(row, "taken_at"), instant(row, "expires_at"));
            }
            long token = row.getLong("token") + 1;
            write(connection, owner, token, length);
            Optional<String> overtaken = Optional.of(before).filter(name -> !name.isEmpty());
            return new Taken(new RunLease(database, length, owner, token, overtaken));
          }
        });
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static void write(Connection connection, String owner, long token, Duration length)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update lease set owner = ?, token = ?, taken_at = current_timestamp,"
                + " expires_at = current_timestamp + cast(? as integer) * interval '1' second"
                + " where name = 'run'")) {
      update.setString(1, owner);
      update.setLong(2, token);
      update.setLong(3, length.toSeconds());
      update.executeUpdate();
    }
  }

  /** Who had it and let its time run out; empty where the last owner gave it back. */
  public Optional<String> overtaken() {
    return overtaken;
  }

  /** Larger than that of every owner before. */
  public long token() {
    return token;
  }

  /** Whether it is still this owner's and not over. */
  public boolean isHeld() {
    return database.read(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement("select 1 from lease where " + STILL_MINE)) {
            query.setString(1, owner);
            query.setLong(2, token);
            try (ResultSet row = query.executeQuery()) {
              return row.next();
            }
          }
        });
  }

  /** Lengthens the lease; false where it is lost. */
  public boolean heartbeat() {
    return database.inTransaction(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update lease set expires_at = current_timestamp + cast(? as integer) * interval"
                      + " '1' second where "
                      + STILL_MINE)) {
            update.setLong(1, length.toSeconds());
            update.setString(2, owner);
            update.setLong(3, token);
            return update.executeUpdate() == 1;
          }
        });
  }

  /**
   * Makes {@code runId} the published run, and says so in the run log in the same transaction.
   *
   * @param logNumber the run's entry in the log
   * @param exitCode what the run will end with
   * @param firing what it runs for; empty where a person asked for it
   */
  public Published publish(String runId, long logNumber, int exitCode, Optional<JobFiring> firing) {
    return database.inTransaction(
        connection -> {
          // Whoever has this row publishes; the others wait here, and then see what was done.
          if (lockPublished(connection).equals(runId)) {
            // The answer to an earlier try was lost on the way.
            return Published.DONE;
          }
          Optional<String> before =
              firing.isPresent() ? FiringTable.find(connection, firing.get()) : Optional.empty();
          if (before.isPresent()) {
            return before.get().equals(runId) ? Published.DONE : Published.REPEATED;
          }
          lockLease(connection);
          if (!advance(connection, runId)) {
            return Published.LOST;
          }
          if (firing.isPresent()) {
            FiringTable.add(connection, firing.get(), runId);
          }
          log(connection, runId, logNumber, exitCode);
          return Published.DONE;
        });
  }

  /** Gives the run that is published so far; blank before the first. */
  private static String lockPublished(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "select run_id from published_run where name = 'published' for update");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  /** Nobody can take the lease over between the look at it and the end of the transaction. */
  private static void lockLease(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select token from lease where name = 'run' for update")) {
      query.execute();
    }
  }

  private static void log(Connection connection, String runId, long logNumber, int exitCode)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update run_log set finished_at = current_timestamp, exit_code = ?, run_id = ?,"
                + " message = 'published' where run_no = ?")) {
      update.setInt(1, exitCode);
      update.setString(2, runId);
      update.setLong(3, logNumber);
      update.executeUpdate();
    }
  }

  private boolean advance(Connection connection, String runId) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update published_run set run_id = ?, token = ?,"
                + " published_at = current_timestamp where name = 'published' and token <= ?"
                + " and exists (select 1 from lease where "
                + STILL_MINE
                + ")")) {
      update.setString(1, runId);
      update.setLong(2, token);
      update.setLong(3, token);
      update.setString(4, owner);
      update.setLong(5, token);
      return update.executeUpdate() == 1;
    }
  }

  /** The published run; empty before the first. */
  public static Optional<String> findPublished(Database database) {
    return database.read(
        connection -> {
          try (PreparedStatement query =
                  connection.prepareStatement(
                      "select run_id from published_run where name = 'published'");
              ResultSet row = query.executeQuery()) {
            row.next();
            return Optional.of(row.getString(1)).filter(id -> !id.isEmpty());
          }
        });
  }

  /** The run that was published for a firing; empty where none was yet. */
  public static Optional<String> findPublished(Database database, JobFiring firing) {
    return database.read(connection -> FiringTable.find(connection, firing));
  }

  /** Gives the lease back; nothing happens where it is lost. */
  public void release() {
    database.inTransaction(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update lease set owner = '', expires_at = current_timestamp where "
                      + STILL_MINE)) {
            update.setString(1, owner);
            update.setLong(2, token);
            return update.executeUpdate();
          }
        });
  }
}
