package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ServerKilledLedgerTest extends KilledLedgerContract {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static final int SEED = 14;

  @TempDir private static Path data;
  private static EmbeddedPostgres server;
  private static int port;

  private final String schema = "killed_" + SCHEMAS.incrementAndGet();

  @BeforeAll
  static void startServer() throws IOException {
    server = builder().start();
    port = server.getPort();
  }

  private static EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data.resolve("server"))
        .setCleanDataDirectory(false)
        .setPGStartupWait(Duration.ofMinutes(1));
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @Override
  String settings() {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
    return "\ndatabase:\n  url: jdbc:postgresql://localhost:"
        + port
        + "/postgres?currentSchema="
        + schema
        + "\n  user: postgres\n";
  }

  @Override
  Optional<String> password() {
    return Optional.of("postgres");
  }

  @Test
  void aServerThatIsStoppedAtOnceKeepsWhatWasAcknowledged() throws Exception {
    long whole = nanosOf(start("claims", "import", shop().toString(), claims("whole").toString()));
    acknowledge("whole");
    Random random = new Random(SEED);
    for (int kill = 0; kill < Math.max(3, KILLS / 5); kill++) {
      String name = "stopped" + kill;
      ShopProcess process = start("claims", "import", shop().toString(), claims(name).toString());
      TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * 1.1 * whole));
      stopAtOnce();
      int exitCode = process.exitCode();
      assertThat(exitCode).as(process.said()).isIn(0, 1);
      assertThat(process.said()).doesNotContain("Exception").doesNotContain("postgres:postgres");
      if (exitCode == 0) {
        acknowledge(name);
      }
      server = builder().setPort(port).start();
      checkLedger();
    }
  }

  /** What pg_ctl does for {@code stop -m immediate}. */
  private static void stopAtOnce() throws IOException, InterruptedException {
    Path pidFile = data.resolve("server/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor();
    ProcessHandle.of(pid).ifPresent(postmaster -> postmaster.onExit().join());
  }
}
