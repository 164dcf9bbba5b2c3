package org.tideshift.scheduler.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideshift.scheduler.batch.store.DatabaseException.Kind;
import org.tideshift.scheduler.batch.store.DatabaseSettings.Server;

/** The codes are those of PostgreSQL's manual, appendix A. */
class ServerFailuresTest {
  private static final Server SERVER =
      new Server("jdbc:postgresql://db/claims", Optional.of("planner"), Optional.of("secret"));

  @ParameterizedTest
  @CsvSource({
    "28P01, CONFIGURATION, refuses the user planner",
    "3D000, CONFIGURATION, there is no such database",
    "42501, CONFIGURATION, lacks a permission",
    "08001, AWAY, cannot be reached",
    "57P01, AWAY, is being restarted",
    "53300, AWAY, has no connection left",
    "53100, FAILURE, is full",
    "XX000, FAILURE, something",
  })
  void aCodeSaysWhoCanMendIt(String state, Kind kind, String message) {
    DatabaseException failure =
        ServerFailures.explain(SERVER, new SQLException("something\nmore", state));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.getMessage())
        .startsWith("jdbc:postgresql://db/claims")
        .contains(message)
        .doesNotContain("secret", "\n");
  }
}
