package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights in processes of their own, ended by {@code kill -9} at random moments, while a reader
 * looks at what is published. {@code -Dtideshift.kills=200} is the full suite.
 */
@Tag("slow")
class KilledNightTest {
  private static final int KILLS = Integer.getInteger("tideshift.kills", 20);
  private static final int SEED = 20251128;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  @TempDir private Path folder;

  @Test
  void publishedAlwaysNamesAWholeRunWhateverMomentANightIsKilledAt() throws Exception {
    Path shop = folder.resolve("shop");
    assertThat(CliRun.of("init", shop.toString(), "--sample", "corner-shop").exitCode()).isZero();
    long begun = System.nanoTime();
    assertThat(end(night(shop))).isZero();
    long wholeNight = System.nanoTime() - begun;
    Random moments = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      Process night = night(shop);
      readUntil(System.nanoTime() + (long) (moments.nextDouble() * wholeNight), shop);
      night.destroyForcibly().waitFor();
      checkPublished(shop);
    }
    assertThat(end(night(shop))).as("the next night needs no repair").isZero();
    checkPublished(shop);
    assertThat(shop.resolve("runs"))
        .as("nothing is left of killed nights")
        .isDirectoryNotContaining("glob:**/.*");
  }

  private Process night(Path shop) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            "org.tideshift.cli.Tideshift",
            "nightly",
            shop.toString(),
            "--quiet")
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "night.log"))
        .start();
  }

  private static void readUntil(long moment, Path shop) throws Exception {
    do {
      checkPublished(shop);
      long left = moment - System.nanoTime();
      TimeUnit.NANOSECONDS.sleep(Math.min(left, BETWEEN_LOOKS.toNanos()));
    } while (System.nanoTime() < moment);
  }

  private static int end(Process night) throws InterruptedException {
    assertThat(night.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return night.exitValue();
  }

  private static void checkPublished(Path shop) throws IOException {
    Path run = shop.resolve("published").toRealPath();
    JsonNode manifest = new ObjectMapper().readTree(run.resolve("manifest.json").toFile());
    assertThat(manifest.get("run_id").asText()).isEqualTo(run.getFileName().toString());
    assertThat(manifest.get("outputs")).hasSizeGreaterThanOrEqualTo(7);
    for (JsonNode output : manifest.get("outputs")) {
      Path file = run.resolve(output.get("path").asText());
      assertThat(sha256(file)).as(file.toString()).isEqualTo(output.get("sha256").asText());
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new AssertionError(everyPlatformHasIt);
    }
  }
}
