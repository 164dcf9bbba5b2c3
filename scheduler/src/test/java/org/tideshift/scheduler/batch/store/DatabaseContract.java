package org.tideshift.scheduler.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What both databases do alike. */
abstract class DatabaseContract {
  private static final Instant MOMENT = Instant.parse("2025-11-17T05:00:00.123456Z");

  /** The same database at each call within a test, as another process would open it. */
  abstract Database open();

  @Test
  void whatATransactionReturnedFromIsThereForTheNextProcess() {
    try (Database database = open()) {
      database.inTransaction(connection -> addNight(connection, "one"));
    }
    try (Database database = open()) {
      assertThat(database.read(DatabaseContract::nights)).isEqualTo(1);
      assertThat(database.inTransaction(DatabaseContract::moment)).isEqualTo(MOMENT);
    }
  }

  @Test
  void aTransactionThatFailsLeavesNothingBehind() {
    try (Database database = open()) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  database.inTransaction(
                      connection -> {
                        addNight(connection, "one");
                        throw new IllegalStateException("half way");
                      }));
      assertThat(database.inTransaction(DatabaseContract::nights)).isZero();
    }
  }

  @Test
  void whoOnlyReadsCannotWrite() {
    try (Database database = open()) {
      database.inTransaction(connection -> addNight(connection, "one"));
      assertThatExceptionOfType(DatabaseException.class)
          .isThrownBy(() -> database.read(connection -> addNight(connection, "two")));
      assertThat(database.read(DatabaseContract::nights)).isEqualTo(1);
    }
  }

  @Test
  void whoReadsADatabaseThatIsNotThereYetFindsItEmpty() {
    try (Database database = open()) {
      assertThat(database.read(DatabaseContract::nights)).isZero();
    }
  }

  @Test
  void twoRowsOfOneKeyAreRefusedInOneLine() {
    try (Database database = open()) {
      database.inTransaction(connection -> addNight(connection, "one"));
      assertThatExceptionOfType(DatabaseException.class)
          .isThrownBy(() -> database.inTransaction(connection -> addNight(connection, "one")))
          .satisfies(
              failure -> {
                assertThat(failure.kind()).isEqualTo(DatabaseException.Kind.FAILURE);
                assertThat(failure.getMessage()).doesNotContain("\n");
              });
    }
  }

  @Test
  void aSchemaOfANewerProgramIsLeftAlone() {
    try (Database database = open()) {
      database.inTransaction(
          connection -> {
            String sql =
                "insert into \"tideshift_schema\" select 999, '999', 'newer', type, 'V999__newer.sql', 1,"
                    + " \"installed_by\", \"installed_on\", 1, true from \"tideshift_schema\" where"
                    + " \"installed_rank\" = 1";
            try (PreparedStatement insert =
                connection.prepareStatement(sql.replace("type", "\"type\""))) {
              return insert.executeUpdate();
            }
          });
    }
    try (Database database = open()) {
      assertThatExceptionOfType(DatabaseException.class)
          .isThrownBy(() -> database.inTransaction(DatabaseContract::nights))
          .withMessageContaining("newer Tideshift")
          .extracting(DatabaseException::kind)
          .isEqualTo(DatabaseException.Kind.CONFIGURATION);
    }
  }

  static int addNight(Connection connection, String run) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into night (run_id, as_of, known_seq, last_seq, fingerprint) values (?, ?, 0, 0, '')")) {
      insert.setString(1, run);
      insert.setTimestamp(2, Timestamp.from(MOMENT));
      return insert.executeUpdate();
    }
  }

  static int nights(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select count(*) from night");
        ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Instant moment(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select as_of from night");
        ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getTimestamp(1).toInstant();
    }
  }
}
