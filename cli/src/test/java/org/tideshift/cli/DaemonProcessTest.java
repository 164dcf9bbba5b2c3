package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The daemon in a process of its own, with a night every few seconds, told to stop. */
@Tag("slow")
class DaemonProcessTest {
  private static final int TERMINATED = 143;
  private static final long PATIENCE_SECONDS = 240;

  @TempDir private Path folder;
  private Path shop;
  private Path log;

  @BeforeEach
  void makeWorkspace() {
    shop = folder.resolve("shop");
    log = folder.resolve("daemon.log");
    CliRun.of("init", shop.toString(), "--sample", "corner-shop");
  }

  @Test
  void toldToStopItLetsTheNightUnderWayFinish() throws Exception {
    assertThat(toldToStopInANight("PT4M")).isEqualTo(TERMINATED);

    assertThat(log())
        .containsSubsequence("nightly begins", "told to stop", "nightly ended with 0", "stopped");
    assertThat(shop.resolve("published/manifest.json")).exists();
    assertThat(Files.readString(folder.resolve("metrics.prom")))
        .contains("tideshift_last_exit_code", "tideshift_last_success_timestamp_seconds");
  }

  @Test
  void whatDoesNotFinishWithinItsTimeIsLeftForAnotherToGoOnWith() throws Exception {
    assertThat(toldToStopInANight("PT0S")).isEqualTo(TERMINATED);

    assertThat(log()).contains("told to stop", "stopped in the middle of a step");
    assertThat(shop.resolve("published")).doesNotExist();
    CliRun night = CliRun.of("nightly", shop.toString(), "--quiet");
    assertThat(night.exitCode()).as(night.err()).isZero();
    assertThat(shop.resolve("published/manifest.json")).exists();
  }

  /** Starts the daemon and stops it in the middle of its first night. Gives its exit code. */
  private int toldToStopInANight(String stopWithin) throws Exception {
    Process daemon = start(stopWithin);
    try {
      await("nightly begins", daemon);
      daemon.destroy();
      assertThat(daemon.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(log()).isTrue();
      return daemon.exitValue();
    } finally {
      daemon.destroyForcibly();
    }
  }

  private Process start(String stopWithin) throws IOException {
    Files.writeString(
        shop.resolve("tideshift.yaml"),
        "\nschedule:\n  stop_within: "
            + stopWithin
            + "\n  jobs:\n    nightly: {cron: '*/2 * * * * ?'}\n",
        StandardOpenOption.APPEND);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.tideshift.cli.Tideshift",
            "schedule",
            "run",
            shop.toString(),
            "--metrics-file",
            folder.resolve("metrics.prom").toString())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private void await(String text, Process daemon) throws Exception {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!log().contains(text)) {
      assertThat(daemon.isAlive() && System.nanoTime() < patience).as(log()).isTrue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private String log() throws IOException {
    return Files.exists(log) ? Files.readString(log) : "";
  }
}
