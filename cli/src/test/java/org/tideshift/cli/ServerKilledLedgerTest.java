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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServerKilledLedgerTest extends KilledLedgerContract {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static final int SEED = 14;
  private static final Duration LEASE = Duration.ofSeconds(3);

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
        // Off by default in the server of tests, which would forget what it said is done.
        .setServerConfig("synchronous_commit", "on")
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
        + "\n  user: postgres\nschedule:\n  lease: PT"
        + LEASE.toSeconds()
        + "S\n";
  }

  @Override
  Optional<String> password() {
    return Optional.of("postgres");
  }

  @Override
  Duration lease() {
    return LEASE;
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
      startAgain();
      checkLedger();
      Thread.sleep(LEASE.toMillis());
    }
  }

  /** What pg_ctl does for {@code stop -m immediate}. */
  private static void stopAtOnce() throws Exception {
    long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
    Optional<ProcessHandle> postmaster = ProcessHandle.of(pid);
    new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor();
    if (postmaster.isPresent()) {
      postmaster.get().onExit().get(1, TimeUnit.MINUTES);
    }
  }

  private static void startAgain() throws IOException {
    server.close();
    Files.deleteIfExists(pidFile());
    server = builder().setPort(port).start();
  }

  private static Path pidFile() {
    return data.resolve("server/postmaster.pid");
  }
}
