package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.forecast.csv.BadDataException;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * A night over a tiny workspace: one queue, five weeks of history, three agents, two days ahead.
 */
class RunNightTest {
  private static final Instant CLOCK = Instant.parse("2026-03-02T03:00:00Z");

  @TempDir private Path root;
  private Workspace workspace;

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = new Workspace(root);
    write(
        "tideshift.yaml",
        """
        timezone: UTC
        interval: PT60M
        horizon: P2D
        as_of: 2026-03-02
        offers:
          effort: quick
        """);
    write(
        "queues.csv",
        """
        queue,open,aht_seconds,patience_seconds
        billing,Mon-Fri 08:00-16:00,300,120
        """);
    write("agents.csv", "agent_id,skills\na1,billing\na2,billing\na3,billing\n");
    write(
        "availability.csv",
        """
        agent_id,start,end
        a1,2026-03-02T06:00Z,2026-03-02T18:00Z
        a2,2026-03-02T06:00Z,2026-03-03T18:00Z
        a3,2026-03-03T06:00Z,2026-03-03T18:00Z
        """);
    write("history/billing.csv", history("billing"));
  }

  private static String history(String queue) {
    StringBuilder rows = new StringBuilder("interval_start,queue,contacts\n");
    LocalDateTime hour = LocalDateTime.parse("2026-01-26T00:00");
    for (; hour.isBefore(LocalDateTime.parse("2026-03-02T00:00")); hour = hour.plusHours(1)) {
      boolean open = hour.getDayOfWeek().getValue() <= 5 && hour.getHour() / 8 == 1;
      rows.append(hour).append(":00Z,").append(queue).append(',').append(open ? 6 : 0).append('\n');
    }
    return rows.toString();
  }

  @Test
  void publishesOffersThatCoverTheOpenHours() throws IOException {
    RunNight.Result night = run();

    assertThat(night.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllLines(workspace.published().resolve("offers.csv")))
        .hasSizeGreaterThan(1)
        .anySatisfy(line -> assertThat(line).contains(",billing,billing,a1,2026-03-02T"));
    assertThat(workspace.published().resolve("manifest.json")).exists();
  }

  @Test
  void givesTheSameBytesAgain() throws IOException {
    Path first = run().run().orElseThrow();
    Path second = run().run().orElseThrow();

    assertThat(second).isNotEqualTo(first);
    for (String name :
        new String[] {
          "forecast.csv", "requirements.csv", "offers.csv", "ledger-events.csv", "report.html"
        }) {
      assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
    }
  }

  @Test
  void keepsTheOffersThatAgentsHaveSeen() throws IOException {
    run();
    write("queues.csv", "queue,open,aht_seconds\nbilling,Mon-Fri 08:00-17:00,300\n");
    RunNight.Result second = run();

    assertThat(second.summary())
        .hasEntrySatisfying("published_offers_kept", kept -> assertThat((int) kept).isPositive());
  }

  @Test
  void publishesNothingWhereAnInputIsBad() throws IOException {
    Path first = run().run().orElseThrow();
    write("agents.csv", "agent_id,skills,max_hours_week\na1,billing,many\n");

    assertThatExceptionOfType(BadDataException.class)
        .isThrownBy(this::run)
        .withMessageContaining("agents.csv:2:max_hours_week");
    assertThat(workspace.published().toRealPath()).isEqualTo(first.toRealPath());
    assertThat(workspace.runs()).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void tellsTheProblemsOfAllFilesAtOnce() throws IOException {
    write("agents.csv", "agent_id,skills\n,billing\n");
    write("queues.csv", "queue,open\nbilling,always\n");

    assertThatExceptionOfType(BadDataException.class)
        .isThrownBy(this::run)
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .extracting(problem -> Path.of(problem.file()).getFileName().toString())
                    .contains("agents.csv", "queues.csv"));
  }

  @Test
  void asksAPersonToLookWhereCoverageIsLow() throws IOException {
    write("availability.csv", "agent_id,start,end\na1,2026-03-02T06:00Z,2026-03-02T10:00Z\n");

    RunNight.Result night = run();

    assertThat(night.exitCode()).isEqualTo(ExitCode.LOOK);
    assertThat(night.warnings()).anySatisfy(line -> assertThat(line).contains("coverage_target"));
    assertThat(Files.readString(workspace.published().resolve("coverage.csv")))
        .contains("2026-03-03T09:00:00Z");
  }

  @Test
  void skipsAQueueOfWhichNothingIsKnownAndSaysSo() throws IOException {
    write(
        "queues.csv",
        """
        queue,open,aht_seconds,patience_seconds
        billing,Mon-Fri 08:00-16:00,300,120
        new,24/7,300,120
        """);

    RunNight.Result night = run();

    assertThat(night.exitCode()).isEqualTo(ExitCode.LOOK);
    assertThat(night.warnings())
        .anySatisfy(line -> assertThat(line).contains("'new'", "expected_contacts_per_day"));
  }

  @Test
  void refusesAHistoryThatIsTooOld() {
    assertThatExceptionOfType(StepFailure.class)
        .isThrownBy(() -> run(Map.of("as_of", "2026-03-09"), false))
        .withMessageContaining("7.0 days before")
        .extracting(StepFailure::exitCode)
        .isEqualTo(ExitCode.TOO_OLD);
  }

  @Test
  void refusesAHorizonThatIsTooLongToPlan() {
    assertThatExceptionOfType(StepFailure.class)
        .isThrownBy(() -> run(Map.of("horizon", "P1000D"), false))
        .withMessageContaining("24000 intervals")
        .extracting(StepFailure::exitCode)
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void goesOnWithoutAnySpecialDayAndWithoutAnyAvailability() throws IOException {
    write("special-days.csv", "start,end,kind\n");
    write("availability.csv", "agent_id,start,end\n");

    RunNight.Result night = run();

    assertThat(night.exitCode()).isEqualTo(ExitCode.LOOK);
    assertThat(Files.readAllLines(workspace.published().resolve("offers.csv"))).hasSize(1);
  }

  @Test
  void namesTheLineOfASpecialDayOfAnUnknownQueueOrBrand() throws IOException {
    write(
        "special-days.csv",
        """
        start,end,kind,queue
        2026-03-01,2026-03-01,holiday,billing
        2026-03-02,2026-03-02,launch,brand:acme
        """);

    assertThat(run().warnings())
        .anySatisfy(line -> assertThat(line).contains("special-days.csv:3:queue", "brand:acme"));
  }

  @Test
  void saysThatAnUpliftExpectedOfAClosureHasNoEffect() throws IOException {
    write(
        "special-days.csv",
        """
        start,end,kind,expected_uplift
        2026-03-07,2026-03-07,closed,-0.5
        2026-03-02,2026-03-02,campaign,0.2
        2026-03-03,2026-03-03,holiday,-0.5
        """);

    assertThat(run().warnings())
        .filteredOn(line -> line.contains("expected_uplift"))
        .singleElement()
        .asString()
        .contains("special-days.csv:2:expected_uplift", "launch, campaign, holiday or ai_release");
  }

  @Test
  void asksForNobodyOnAClosedDayWhateverTheFloor() throws IOException {
    write(
        "queues.csv",
        """
        queue,open,aht_seconds,patience_seconds,min_agents
        billing,24/7,300,120,2
        """);
    write("special-days.csv", "start,end,kind\n2026-03-03,2026-03-03,closed\n");

    Path night = run().run().orElseThrow();

    assertThat(agentsRequired(night, "2026-03-02")).hasSize(24).doesNotContain("0");
    assertThat(agentsRequired(night, "2026-03-03")).hasSize(24).containsOnly("0");
    assertThat(Files.readAllLines(night.resolve("forecast.csv")))
        .filteredOn(line -> line.startsWith("billing,2026-03-03"))
        .allMatch(line -> line.endsWith(",closed"));
  }

  private static List<String> agentsRequired(Path night, String date) throws IOException {
    return Files.readAllLines(night.resolve("requirements.csv")).stream()
        .filter(line -> line.startsWith("billing," + date))
        .map(line -> line.split(",", -1)[4])
        .toList();
  }

  @Test
  void readsNothingThatHappenedAfterAsOf() throws IOException {
    Path full = run(Map.of("as_of", "2026-02-23"), false).run().orElseThrow();
    String cut = Files.readString(root.resolve("history/billing.csv"));
    write("history/billing.csv", cut.substring(0, cut.indexOf("2026-02-23T00:00")));

    Path known = run(Map.of("as_of", "2026-02-23"), false).run().orElseThrow();

    for (String name : new String[] {"forecast.csv", "report.html"}) {
      assertThat(known.resolve(name)).hasSameBinaryContentAs(full.resolve(name));
    }
  }

  @Test
  void publishesNothingOnADryRun() {
    RunNight.Result night = run(Map.of(), true);

    assertThat(night.run()).isEmpty();
    assertThat(night.summary()).containsKey("coverage_share");
    assertThat(workspace.published()).doesNotExist();
  }

  @Test
  void needsAWorkspace() throws IOException {
    Files.delete(workspace.configurationFile());

    assertThatExceptionOfType(StepFailure.class)
        .isThrownBy(this::run)
        .extracting(StepFailure::exitCode)
        .isEqualTo(ExitCode.NO_WORKSPACE);
  }

  @Test
  void refusesAnIntervalFinerThanTheData() {
    assertThatExceptionOfType(StepFailure.class)
        .isThrownBy(() -> run(Map.of("interval", "PT15M"), false))
        .extracting(StepFailure::exitCode)
        .isEqualTo(ExitCode.USAGE);
  }

  private RunNight.Result run() {
    return run(Map.of(), false);
  }

  private RunNight.Result run(Map<String, String> settings, boolean dryRun) {
    Optional<Path> file = Optional.of(workspace.configurationFile()).filter(Files::exists);
    return RunNight.run(
        workspace,
        LoadConfiguration.load(file, Map.of(), settings),
        new RunNight.Options(CLOCK, "test", dryRun),
        Progress.NONE);
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
