package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command on the corner shop, as a planner's script calls it. */
class CornerShopCommandsTest {
  @TempDir private Path folder;
  private Path shop;

  @BeforeEach
  void makeShop() {
    shop = folder.resolve("shop");
    assertThat(CliRun.of("init", shop.toString(), "--sample", "corner-shop").exitCode()).isZero();
  }

  @Test
  void runsTheStagesOneByOneOverFiles() throws IOException {
    CliRun forecast =
        run(
            "forecast",
            "--history",
            history(),
            "--queues",
            file("queues.csv"),
            "--special-days",
            file("special-days.csv"),
            "--out",
            out("forecast.csv"));
    CliRun staff =
        run(
            "staff",
            "--forecast",
            out("forecast.csv"),
            "--queues",
            file("queues.csv"),
            "--out",
            out("requirements.csv"));
    CliRun offer =
        run(
            "offer",
            "--requirements",
            out("requirements.csv"),
            "--agents",
            file("agents.csv"),
            "--availability",
            file("availability.csv"),
            "--queues",
            file("queues.csv"),
            "--effort",
            "quick",
            "--seed",
            "3",
            "--json",
            "--out",
            out("plan"));

    assertThat(List.of(forecast, staff, offer)).extracting(CliRun::exitCode).containsOnly(0);
    assertThat(header("forecast.csv"))
        .isEqualTo(
            "queue,interval_start,local_start,interval_minutes,contacts_mean,contacts_p10,"
                + "contacts_p50,contacts_p90,aht_seconds,contained_share,method");
    assertThat(header("requirements.csv"))
        .startsWith(
            "staffing_group,interval_start,local_start,interval_minutes,agents_required,"
                + "floor_agents,offered_load_erlangs,contacts,aht_seconds,expected_service_level,"
                + "expected_occupancy,expected_abandonment,deferrable_hours,priority,driver");
    assertThat(header("plan/offers.csv"))
        .startsWith(
            "offer_id,seat_id,staffing_group,queues,agent_id,start,end,local_start,"
                + "agent_local_start,paid_minutes,hourly_rate,bonus,pay,claim_probability,wave,"
                + "opens_at,closes_at,reason");
    assertThat(header("plan/coverage.csv"))
        .isEqualTo(
            "staffing_group,interval_start,local_start,interval_minutes,agents_required,"
                + "agents_offered,agents_expected,short,surplus,reason,short_chance,surplus_chance");
    assertThat(offer.out()).contains("\"uncovered_agent_intervals\"", "\"reproducible\" : true");
  }

  @Test
  void writesTheQuantilesThatWereAskedFor() throws IOException {
    CliRun run =
        run(
            "forecast",
            "--history",
            history(),
            "--quantiles",
            "0.025,0.5,0.975",
            "--horizon",
            "2d",
            "--days-out",
            out("days.csv"),
            "--out",
            out("forecast.csv"));

    assertThat(run.exitCode()).isZero();
    assertThat(header("forecast.csv")).contains("contacts_p2_5,contacts_p50,contacts_p97_5");
    assertThat(header("days.csv"))
        .isEqualTo("queue,date,contacts_mean,contacts_p2_5,contacts_p50,contacts_p97_5");
  }

  @Test
  void measuresEveryMethodOnThePast() throws IOException {
    CliRun run =
        run(
            "backtest",
            "--history",
            history(),
            "--horizon",
            "P7D",
            "--origins",
            "2",
            "--out",
            out("accuracy.csv"));

    assertThat(run.exitCode()).isZero();
    assertThat(header("accuracy.csv")).startsWith("queue,method,days,origins");
    assertThat(Files.readString(folder.resolve("accuracy.csv")))
        .contains("seasonal-naive", "four-week-mean", "level-profile");
  }

  @Test
  void tellsAValidWorkspaceFromABadOne() throws IOException {
    assertThat(CliRun.of("validate", shop.toString()).exitCode()).isZero();
    Files.writeString(shop.resolve("history/more.csv"), "interval_start,queue\n1,2\n");

    CliRun bad = CliRun.of("validate", shop.toString());

    assertThat(bad.exitCode()).isEqualTo(4);
    assertThat(bad.err()).contains("more.csv:1:", "contacts");
  }

  @Test
  void shiftsThatItOffersCanBeReadBySpreadsheetsAskingForSemicolons() throws IOException {
    CliRun run =
        run(
            "forecast",
            "--history",
            history(),
            "--horizon",
            "1d",
            "--excel",
            "--out",
            out("forecast.csv"));

    assertThat(run.exitCode()).isZero();
    assertThat(header("forecast.csv")).startsWith("\ufeffqueue;interval_start;local_start");
  }

  @Test
  void namesTheFileAndLineOfARequirementThatCannotBeRead() throws IOException {
    Files.writeString(
        folder.resolve("requirements.csv"),
        """
        staffing_group,interval_start,interval_minutes,agents_required
        phone,2026-01-05T00:00Z,30,3
        phone,2026-01-05T00:30Z,30,many
        """);

    CliRun run =
        run(
            "offer",
            "--requirements",
            out("requirements.csv"),
            "--agents",
            file("agents.csv"),
            "--availability",
            file("availability.csv"),
            "--out",
            out("plan"));

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("requirements.csv:3:agents_required: 'many'");
    assertThat(folder.resolve("plan")).doesNotExist();
  }

  @Test
  void refusesToForecastFromAHistoryThatIsTooOld() {
    CliRun run =
        run("forecast", "--history", history(), "--as-of", "2031-01-01", "--out", out("f.csv"));

    assertThat(run.exitCode()).isEqualTo(12);
    assertThat(run.err()).contains("days before as-of");
  }

  @Test
  void namesAQueueWhoseForecastCoversOtherHours() throws IOException {
    Files.writeString(
        folder.resolve("forecast.csv"),
        """
        queue,interval_start,interval_minutes,contacts_mean
        chat,2026-01-05T00:00Z,30,3
        chat,2026-01-05T00:30Z,30,3
        phone,2026-01-05T00:30Z,30,3
        """);

    CliRun run = run("staff", "--forecast", out("forecast.csv"), "--out", out("r.csv"));

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("forecast.csv:4:interval_start: 'phone' covers");
  }

  @Test
  void looksAtTheOutputBeforeTheWork() {
    CliRun run = run("forecast", "--history", history(), "--out", folder.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("is a folder, valid: a file");
  }

  @Test
  void logsWarningsAsJsonWhereThatIsAskedFor() throws IOException {
    Files.writeString(shop.resolve("agents.csv"), "agent_id,skills\n,phone\n");

    CliRun run = CliRun.of("validate", shop.toString(), "--log-format", "json");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).as("nothing but log events, which go to the process's stderr").isEmpty();
  }

  private CliRun run(String... arguments) {
    String[] all =
        Stream.concat(
                Stream.of("--config", file("tideshift.yaml"), "--quiet"), Stream.of(arguments))
            .toArray(String[]::new);
    return CliRun.of(all);
  }

  private String history() {
    try (Stream<Path> files = Files.list(shop.resolve("history"))) {
      return files.findFirst().orElseThrow().toString();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String header(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name)).get(0);
  }

  private String file(String name) {
    return shop.resolve(name).toString();
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }
}
