package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a planner asks of the corner shop's night: why, what if, and how good it was. */
class NightQuestionsTest {
  @TempDir private static Path folder;
  private static Path shop;

  @BeforeAll
  static void runTheNight() {
    shop = folder.resolve("shop");
    assertThat(CliRun.of("init", shop.toString(), "--sample", "corner-shop").exitCode()).isZero();
    assertThat(CliRun.of("nightly", shop.toString(), "--quiet", "-D", "offers.effort=quick"))
        .extracting(CliRun::exitCode)
        .isEqualTo(0);
  }

  private static CliRun ask(String... arguments) {
    return CliRun.of(arguments);
  }

  /** The n-th cell of the first row of requirements.csv that needs somebody. */
  private static List<String> neededRow() throws IOException {
    return Files.readAllLines(shop.resolve("published/requirements.csv")).stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .filter(cells -> Double.parseDouble(cells.get(4)) > 1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void explainsAnIntervalWithTheFiguresOfItsRequirement() throws IOException {
    List<String> row = neededRow();

    CliRun run = ask("explain", row.get(0) + "@" + row.get(1), shop.toString(), "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("\"staffing_group\" : \"" + row.get(0) + "\"")
        .contains("\"driver\" : \"" + row.get(14) + "\"")
        .contains("\"one_fewer\"", "\"held_back\"", "\"not_qualified\"")
        .containsPattern("\"as_required\" : " + row.get(9).substring(0, 4));
  }

  @Test
  void explainsAnOfferByTheBeginningOfItsName() throws IOException {
    String offer = Files.readAllLines(shop.resolve("published/offers.csv")).get(1).substring(0, 16);

    CliRun run = ask("explain", offer.substring(0, 12), "--workspace", shop.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Offer " + offer, "hourly_rate", "Without it")
        .contains("is below 0.50, which moves nobody", "open from")
        .containsPattern("wave +[123], open from 2025-11-1")
        .containsPattern("others +[0-9]+ more agents could serve all of it");
  }

  @Test
  void saysForScriptsWhatAnOfferCostsAndWhenItCanBeClaimed() throws IOException {
    String offer = Files.readAllLines(shop.resolve("published/offers.csv")).get(1).substring(0, 16);

    assertThat(ask("explain", offer, shop.toString(), "--json").out())
        .contains("\"risk_unfilled\"", "\"urgency\"", "\"night_budget\" : 500.0")
        .contains("\"wave\"", "\"local_opens_at\" : \"2025", "\"local_closes_at\" : \"2025");
  }

  @Test
  void takesATimeInsideAnIntervalForTheInterval() throws IOException {
    String start = neededRow().get(1);
    String inside = start.replace("0:00Z", "7:07Z");

    assertThat(ask("explain", neededRow().get(0) + "@" + inside, shop.toString(), "--json").out())
        .contains("\"interval_start\" : \"" + start + "\"");
  }

  @Test
  void namesTheGroupThatWasMeant() {
    assertThat(ask("explain", "phnoe@2025-11-20T10:00", shop.toString()).err())
        .contains("valid: chat, phone. Maybe phone");
    assertThat(ask("explain", "phone", shop.toString()).err()).contains("Maybe phone@2025-");
    assertThat(ask("explain", "phone@noon\u001b[31m", shop.toString()).err())
        .contains("valid: ")
        .doesNotContain("\u001b");
  }

  @Test
  void namesWhatCanBeExplained() {
    assertThat(ask("explain", "nobody@2025-11-20T10:00", shop.toString()))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("valid: chat, phone"));
    assertThat(ask("explain", "phone@2035-01-01T10:00", shop.toString()).err())
        .contains("is outside the plan, valid: ");
    assertThat(ask("explain", "ffffffffffff", shop.toString()).err()).contains("there is no offer");
    assertThat(ask("explain", "x", folder.toString()).exitCode()).isEqualTo(10);
  }

  @Test
  void saysThatTheWorkspaceComesLast() {
    CliRun run = ask("explain", shop.toString(), "ffffffffffff");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Maybe tideshift explain ffffffffffff " + shop);
  }

  @Test
  void runsAScenarioBesideThePublishedNight() throws IOException {
    Path published = shop.resolve("published").toRealPath();

    CliRun run =
        ask(
            "scenario",
            "no-ai",
            shop.toString(),
            "--set",
            "forecast.containment=0",
            "--set",
            "offers.effort=quick",
            "--quiet");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).containsPattern("Agent-hours required .*\\+[0-9.]+ h");
    assertThat(shop.resolve("published").toRealPath()).isEqualTo(published);
    assertThat(shop.resolve("scenarios/no-ai/scenario.html")).content().contains("no-ai");
    assertThat(Files.readAllLines(shop.resolve("scenarios/no-ai/difference.csv")))
        .anyMatch(line -> line.startsWith(",paid_hours,"))
        .anyMatch(line -> line.startsWith("phone,service_level,"));
  }

  @Test
  void changesNothingWhereAScenarioSetsWhatHoldsAlready() {
    CliRun run =
        ask("scenario", "same", shop.toString(), "--set", "offers.effort=quick", "--quiet");

    assertThat(run.out()).contains("Paid hours offered").doesNotContain("+").doesNotContain("−");
  }

  @Test
  void refusesAScenarioThatCannotBe() {
    assertThat(ask("scenario", "../up", shop.toString(), "--set", "offers.seed=2").exitCode())
        .isEqualTo(2);
    assertThat(ask("scenario", "typo", shop.toString(), "--set", "offers.sead=2").err())
        .contains("Maybe offers.seed");
    assertThat(ask("scenario", "typo", shop.toString(), "--set", "offers.sead=2").err())
        .contains("--set offers.sead: unknown key");
    assertThat(ask("scenario", "typo", shop.toString(), "--set", "offers.seed=two").err())
        .contains("--set offers.seed: offers.seed is 'two'");
    assertThat(ask("scenario", "nothing", shop.toString()).exitCode()).isEqualTo(2);
    assertThat(shop.resolve("scenarios/typo")).doesNotExist();
  }

  @Test
  void writesWhatCameOfTheForecasts() throws IOException {
    CliRun run = ask("accuracy", shop.toString(), "--quiet");

    assertThat(run.exitCode()).isZero();
    assertThat(Files.readAllLines(shop.resolve("state/accuracy-history.csv")).get(0))
        .isEqualTo("queue,scope,value,intervals,wape,bias,in_range,gain_over_naive");
    assertThat(ask("runs", "list", shop.toString(), "--step", "accuracy").out())
        .contains("nights held against what came");
  }

  @Test
  void makesThePageOfARunAnew() {
    Path page = folder.resolve("page.html");

    CliRun run = ask("report", shop.toString(), "--out", page.toString(), "--quiet");

    assertThat(run.exitCode()).isZero();
    assertThat(page).content().startsWith("<!doctype html>").contains("Night of ");
    assertThat(ask("report", shop.toString(), "--run", "never").err()).contains("valid: 2");
  }
}
