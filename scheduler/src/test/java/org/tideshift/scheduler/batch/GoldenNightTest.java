package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * The corner shop's night through every step, compared byte for byte. A change in a figure is a
 * change to say in the changelog; {@code -Dtideshift.golden=rewrite} then writes the new files.
 */
class GoldenNightTest {
  private static final Path EXPECTED = Path.of("../data-samples/corner-shop/expected");
  private static final Instant CLOCK = Instant.parse("2026-01-05T03:00:00Z");

  @TempDir private static Path folder;
  private static Path published;
  private static RunNight.Result night;

  @BeforeAll
  static void runTheNight() throws IOException {
    Workspace shop = MakeWorkspace.make(folder.resolve("shop"), Optional.of("corner-shop"));
    night = run(shop);
    published = shop.published();
    if ("rewrite".equals(System.getProperty("tideshift.golden"))) {
      Files.createDirectories(EXPECTED);
      for (String name : files()) {
        Files.writeString(EXPECTED.resolve(name), Files.readString(published.resolve(name)));
      }
    }
  }

  private static RunNight.Result run(Workspace shop) {
    return RunNight.run(
        shop,
        LoadConfiguration.load(Optional.of(shop.configurationFile()), Map.of(), Map.of()),
        new RunNight.Options(CLOCK, "test", false),
        Progress.NONE);
  }

  static List<String> files() {
    return List.of(
        "forecast.csv",
        "forecast-days.csv",
        "accuracy.csv",
        "corrections.csv",
        "requirements.csv",
        "offers.csv",
        "coverage.csv",
        "summary.json");
  }

  @ParameterizedTest
  @MethodSource("files")
  void givesTheFilesThatAreWrittenDown(String name) throws IOException {
    assertThat(Files.readString(published.resolve(name)))
        .isEqualTo(Files.readString(EXPECTED.resolve(name)));
  }

  @Test
  void endsWellAndReachesAtLeastTwelveAgents() {
    assertThat(night.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(night.summary())
        .hasEntrySatisfying(
            "agents_offered", agents -> assertThat((long) agents).isGreaterThan(11));
  }

  @Test
  void namesEveryFileInTheManifestWithItsDigest() throws IOException {
    String manifest = Files.readString(published.resolve("manifest.json"));

    for (String name : files()) {
      assertThat(manifest).contains(FileDigest.of(published, published.resolve(name)).sha256());
    }
    assertThat(manifest).contains("\"run_id\" : \"20260105T030000Z\"", "\"seed\" : 1");
  }
}
