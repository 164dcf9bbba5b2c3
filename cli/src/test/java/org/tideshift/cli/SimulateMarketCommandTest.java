package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimulateMarketCommandTest {
  @TempDir private Path folder;

  private static CliRun simulate(String... more) {
    String[] arguments = new String[more.length + 5];
    arguments[0] = "simulate-market";
    arguments[1] = "--nights";
    arguments[2] = "2";
    arguments[3] = "--agents";
    arguments[4] = "20";
    System.arraycopy(more, 0, arguments, 5, more.length);
    return CliRun.of(arguments);
  }

  @Test
  void printsThreeWaysOfOfferingNightByNight() {
    CliRun run = simulate("--seeds", "2");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("one_to_one", "flat_factor", "by_probability")
        .contains("mean of 2 seeds")
        .contains("fewer short agent-intervals than the flat factor")
        .contains("hidden rates inside their 90 % ranges");
  }

  @Test
  void theSameCommandGivesTheSameJson() {
    CliRun first = simulate("--json");
    assertThat(first.exitCode()).isZero();
    assertThat(first.out())
        .contains("\"short_saved_against_flat_factor\"", "\"nights\"", "\"by_probability\"")
        .isEqualTo(simulate("--json").out());
  }

  @Test
  void refusesANumberBelowOne() {
    CliRun run = simulate("--seeds", "0");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--seeds", "valid: 1 or more");
  }

  @Test
  void playsTheMarketOfAnotherSeed() {
    CliRun run = simulate("--seed", "1000");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("seed 1000, night by night").isNotEqualTo(simulate().out());
  }

  @Test
  void theSearchOfANightCanMakeThePlans() {
    CliRun run =
        CliRun.of(
            "simulate-market", "--nights", "1", "--agents", "5", "--planner", "search", "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"by_probability\"");
  }

  @Test
  void aWorkspaceIsPlayedWithItsOwnAgents() {
    CliRun run = simulate(folder.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--agents is for a made-up pool");
  }

  @Test
  void aFolderWithoutAWorkspaceIsNamed() {
    CliRun run = CliRun.of("simulate-market", folder.toString());
    assertThat(run.exitCode()).isEqualTo(10);
    assertThat(run.err()).contains("is no workspace");
  }
}
