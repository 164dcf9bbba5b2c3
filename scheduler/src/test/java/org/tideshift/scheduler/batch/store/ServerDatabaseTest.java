package org.tideshift.scheduler.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tideshift.scheduler.batch.store.DatabaseException.Kind;
import org.tideshift.scheduler.batch.store.DatabaseSettings.Server;

class ServerDatabaseTest extends DatabaseContract {
  private final Server server = ServerOfTests.emptySchema();

  @Override
  Database open() {
    return ServerOfTests.database(server);
  }

  @Test
  void anUnknownDatabaseIsAMatterOfConfiguration() {
    Server unknown =
        new Server(server.url().replace("/postgres", "/nowhere"), server.user(), server.password());
    assertThat(failureOf(unknown)).isEqualTo(Kind.CONFIGURATION);
  }

  @Test
  void aServerThatIsDownIsNamedWithoutPassword() {
    Server down =
        new Server("jdbc:postgresql://127.0.0.1:1/none", Optional.of("me"), Optional.of("secret"));
    try (Database database = ServerOfTests.database(down)) {
      assertThatExceptionOfType(DatabaseException.class)
          .isThrownBy(() -> database.inTransaction(connection -> 1))
          .withMessageContaining("cannot be reached")
          .withMessageNotContaining("secret")
          .extracting(DatabaseException::kind)
          .isEqualTo(Kind.AWAY);
    }
  }

  @Test
  void aServerThatGoesAwayAfterTheFirstConnectionIsNamed() throws IOException {
    try (OneConnection door = OneConnection.to(server.url())) {
      Server behind =
          new Server(
              "jdbc:postgresql://127.0.0.1:" + door.port() + "/postgres",
              server.user(),
              server.password());
      try (Database database = ServerOfTests.database(behind)) {
        assertThatExceptionOfType(DatabaseException.class)
            .isThrownBy(() -> database.inTransaction(connection -> 1))
            .withMessageContaining("cannot be reached")
            .extracting(DatabaseException::kind)
            .isEqualTo(Kind.AWAY);
      }
    }
  }

  private static Kind failureOf(Server server) {
    try (Database database = ServerOfTests.database(server)) {
      database.inTransaction(connection -> 1);
      throw new AssertionError("the database could be used");
    } catch (DatabaseException expected) {
      return expected.kind();
    }
  }
}
