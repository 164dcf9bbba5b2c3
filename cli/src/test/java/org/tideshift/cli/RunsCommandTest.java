package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nights of a week apart, made by a backfill, and what is told of them. */
class RunsCommandTest {
  @TempDir private static Path folder;
  private static String shop = "";
  private static CliRun backfill = new CliRun(-1, "", "");

  @BeforeAll
  static void twoNights() {
    shop = folder.resolve("shop").toString();
    CliRun.of("init", shop, "--sample", "corner-shop");
    backfill =
        CliRun.of(
            "nightly",
            shop,
            "--backfill",
            "2025-11-16..2025-11-17",
            "-D",
            "offers.effort=quick",
            "-D",
            "horizon=P2D");
  }

  @Test
  void aBackfillRunsTheNightOfEachDate() throws IOException {
    assertThat(backfill.exitCode()).as(backfill.err()).isIn(0, 3);
    assertThat(backfill.err()).contains("the night of 2025-11-16", "the night of 2025-11-17");
    List<String> moments = names().stream().map(RunsCommandTest::asOf).toList();
    // Midnight on the shop's clock, in Paris.
    assertThat(moments).containsExactly("2025-11-15T23:00:00Z", "2025-11-16T23:00:00Z");
  }

  @Test
  void aDryBackfillListsTheDatesAndRunsNone() throws IOException {
    int before = names().size();

    CliRun text = CliRun.of("nightly", shop, "--backfill", "2025-10-31..2025-11-02", "--dry-run");
    CliRun json =
        CliRun.of("nightly", shop, "--backfill", "2025-10-31..2025-10-31", "--dry-run", "--json");

    assertThat(text.out().lines()).containsExactly("2025-10-31", "2025-11-01", "2025-11-02");
    assertThat(new ObjectMapper().readTree(json.out()).get(0).asText()).isEqualTo("2025-10-31");
    assertThat(names()).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-11-17..2025-11-16",
        "2025-11-17",
        "2025-11-17..",
        "2025-02-30..2025-03-01",
        "2020-01-01..2025-01-01",
        "2025-11-15..2025-11-16..2025-11-17",
      })
  void aBackfillOfNoRangeOfDatesIsRefused(String range) {
    CliRun run = CliRun.of("nightly", shop, "--backfill", range);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--backfill is '" + range + "', valid: two dates such as");
  }

  @Test
  void listSaysWhatRanWhenHowLongAndWithWhatResultNewestFirst() throws IOException {
    CliRun run = CliRun.of("runs", "list", shop, "--json");
    JsonNode list = new ObjectMapper().readTree(run.out());

    assertThat(list).hasSize(2);
    JsonNode newest = list.get(0);
    assertThat(newest.get("step").asText()).isEqualTo("nightly");
    assertThat(newest.get("as_of").asText()).isEqualTo("2025-11-16T23:00:00Z");
    assertThat(newest.get("seconds").asDouble()).isPositive();
    assertThat(newest.get("exit_code").asInt()).isEqualTo(backfill.exitCode());
    assertThat(newest.get("run_id").asText()).isEqualTo(names().get(1));
    assertThat(CliRun.of("runs", "list", shop).out())
        .contains("nightly", " s  exit ", names().get(0), names().get(1));
    assertThat(CliRun.of("runs", "list", shop, "-n", "1").out().lines()).hasSize(1);
    assertThat(CliRun.of("runs", "list", shop, "-n", "0").exitCode()).isEqualTo(2);
  }

  @Test
  void showPrintsTheManifest() throws IOException {
    CliRun run = CliRun.of("runs", "show", shop, names().get(0));

    assertThat(run.exitCode()).isZero();
    assertThat(new ObjectMapper().readTree(run.out()).get("run_id").asText())
        .isEqualTo(names().get(0));
    CliRun unknown = CliRun.of("runs", "show", shop, "20200101T000000Z");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("no run '20200101T000000Z'", "valid: " + names().get(0));
  }

  @Test
  void diffSaysWhatChangedBetweenTwoNights() throws IOException {
    CliRun run = CliRun.of("runs", "diff", shop, names().get(0), names().get(1), "--json");
    JsonNode changed = new ObjectMapper().readTree(run.out());

    assertThat(run.exitCode()).isZero();
    assertThat(changed.get("contacts").get("phone").get("before").asDouble())
        .isCloseTo(sum(names().get(0), "phone", 5), within(1e-6));
    assertThat(changed.get("contacts").get("phone").get("after").asDouble())
        .isCloseTo(sum(names().get(1), "phone", 5), within(1e-6));
    int after = Files.readAllLines(run(names().get(1)).resolve("offers.csv")).size() - 1;
    assertThat(changed.get("offers_kept").asInt() + changed.get("offers_new").asInt())
        .isEqualTo(after);
    assertThat(CliRun.of("runs", "diff", shop, names().get(0)).exitCode()).isEqualTo(2);
    assertThat(CliRun.of("runs", "diff", shop, names().get(0), "x").exitCode()).isEqualTo(2);
  }

  /** The sum of a column over the rows of a queue. */
  private static double sum(String run, String queue, int column) throws IOException {
    double sum = 0;
    for (String line : Files.readAllLines(run(run).resolve("forecast.csv"))) {
      String[] cells = line.split(",", -1);
      sum += cells[0].equals(queue) ? Double.parseDouble(cells[column - 1]) : 0;
    }
    return sum;
  }

  @Test
  void cleanKeepsThePublishedRunAndThoseThatAreAskedFor() throws IOException {
    Path copy = folder.resolve("copy");
    copy(Path.of(shop), copy);

    CliRun all = CliRun.of("runs", "clean", copy.toString());
    CliRun one = CliRun.of("runs", "clean", copy.toString(), "-D", "schedule.keep_runs=1");

    assertThat(all.out()).contains("0 runs removed");
    assertThat(one.out()).contains("1 runs removed");
    assertThat(copy.resolve("runs").toFile().list()).containsExactly(names().get(1));
    assertThat(copy.resolve("published/offers.csv")).exists();
    assertThat(CliRun.of("runs", "list", copy.toString()).out()).contains("clean-up");
  }

  @Test
  void aNightThatWasNotCutOffIsNotResumed() {
    CliRun run = CliRun.of("resume", shop, "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"resumed\" : \"\"");
    assertThat(CliRun.of("resume", shop).out()).contains("nothing to resume");
    assertThat(CliRun.of("resume", folder.toString()).exitCode()).isEqualTo(10);
    assertThat(CliRun.of("resume", shop, "--run", "x").exitCode()).isEqualTo(2);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path target = to.resolve(from.relativize(one).toString());
        Files.copy(one, target, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static Path run(String name) {
    return Path.of(shop, "runs", name);
  }

  private static List<String> names() throws IOException {
    try (Stream<Path> runs = Files.list(Path.of(shop, "runs"))) {
      return runs.map(run -> run.getFileName().toString()).sorted().toList();
    }
  }

  private static String asOf(String run) {
    try {
      Path manifest = run(run).resolve("manifest.json");
      return new ObjectMapper().readTree(manifest.toFile()).get("as_of").asText();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
