package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir private Path folder;
  private Path shop;

  @BeforeEach
  void makeShop() {
    shop = folder.resolve("shop");
    assertThat(CliRun.of("init", shop.toString(), "--sample", "corner-shop").exitCode()).isZero();
  }

  @Test
  void findsAHealthyWorkspaceHealthy() throws IOException {
    CliRun run = CliRun.of("doctor", shop.toString(), "--json");

    JsonNode checks = new ObjectMapper().readTree(run.out()).get("checks");
    assertThat(checks.findValuesAsText("check"))
        .contains(
            "java",
            "memory",
            "disk",
            "zone data",
            "clock",
            "folder",
            "database",
            "inputs",
            "input age");
    assertThat(checks.findValuesAsText("status")).doesNotContain("failed");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void endsWithTheCodeThatTheNightWouldEndWithAndNamesTheRemedy() throws IOException {
    CliRun old = CliRun.of("doctor", shop.toString(), "-D", "as_of=2030-01-01");
    assertThat(old.out()).contains("failed", "input age", "Remedy: see why the export");
    assertThat(old.exitCode()).isEqualTo(12);

    Files.writeString(shop.resolve("queues.csv"), "queue,service_level\nphone,7\n");
    CliRun bad = CliRun.of("doctor", shop.toString());
    assertThat(bad.out()).contains("queues.csv:2:", "Remedy: tideshift validate");
    assertThat(bad.exitCode()).isEqualTo(4);
    assertThat(CliRun.of("doctor", folder.toString()).exitCode()).isEqualTo(10);
  }

  @Test
  void saysThatTheDatabaseServerCannotBeReachedAndWhereToLook() {
    CliRun run =
        CliRun.of("doctor", shop.toString(), "-D", "database.url=jdbc:postgresql://127.0.0.1:1/x");

    assertThat(run.out()).containsPattern("failed +database ").contains("see database.url");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void namesTheDatabaseAndLeavesOneThatIsNotMadeUnmade() {
    assertThat(CliRun.of("doctor", shop.toString()).out()).contains("the first night makes it");
    assertThat(shop.resolve("state/tideshift.mv.db")).doesNotExist();
    assertThat(CliRun.of("runs", "list", shop.toString()).exitCode()).isZero();

    assertThat(CliRun.of("doctor", shop.toString()).out()).containsPattern("ok +database +H2 2");
  }

  @Test
  void looksAtTheMachineAlone() {
    CliRun run = CliRun.of("doctor");

    assertThat(run.out()).contains("java", "zone data  tzdata 20");
    assertThat(run.exitCode()).isZero();
  }
}
