package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TideshiftTest {
  @TempDir private Path folder;

  @Test
  void saysWhatIsMissingAndWhereTheHelpIs() {
    CliRun run = CliRun.of();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Missing command", "--help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help"})
  void answersWithoutAWorkspace(String flag) {
    CliRun run = CliRun.of(flag);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("tideshift");
  }

  @Test
  void takesGlobalOptionsBeforeAndAfterTheCommand() {
    CliRun before = CliRun.of("--json", "-D", "offers.seed=7", "config", "show");
    CliRun after = CliRun.of("config", "show", "--json", "-D", "offers.seed=7");

    assertThat(before).isEqualTo(after);
    assertThat(before.out()).contains("\"offers.seed\" : \"7\"");
  }

  @Test
  void writesADocumentAlsoWhereTheCommandLineIsWrong() {
    CliRun run = CliRun.of("forecast", "--json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("\"exit_code\" : 2", "--history");
  }

  @Test
  void refusesAnUnknownKeyWithTheNearestOne() {
    CliRun run = CliRun.of("config", "show", "-D", "offers.sead=7");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("offers.sead", "Maybe offers.seed");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void namesTheFlagThatGaveABadSetting() {
    assertThat(
            CliRun.of(
                    "offer",
                    "--requirements",
                    "r",
                    "--agents",
                    "a",
                    "--availability",
                    "v",
                    "--out",
                    folder.toString(),
                    "--seed",
                    "two")
                .err())
        .contains("--seed: offers.seed is 'two'");
    assertThat(CliRun.of("config", "show", "-D", "offers.seed=two").err())
        .contains("-D offers.seed: offers.seed is 'two'");
  }

  @Test
  void showsNoConfigurationOfAWorkspaceThatIsNotThere() {
    assertThat(CliRun.of("config", "show", folder.resolve("none").toString()).exitCode())
        .isEqualTo(10);
  }

  @Test
  void keepsOutOfAFolderThatIsInUse() {
    String workspace = folder.resolve("shop").toString();
    assertThat(CliRun.of("init", workspace, "--sample", "corner-shop").exitCode()).isZero();

    CliRun again = CliRun.of("init", workspace);

    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("not an empty folder");
  }

  @Test
  void namesTheSamplesThereAre() {
    CliRun run = CliRun.of("init", folder.resolve("new").toString(), "--sample", "black-friday");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("black-friday", "peak-season", "corner-shop");
  }
}
