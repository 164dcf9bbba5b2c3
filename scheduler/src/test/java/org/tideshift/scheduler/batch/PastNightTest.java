package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.replay.LossCause;
import org.tideshift.scheduler.replay.LossLadder;
import org.tideshift.scheduler.replay.ReplayOptions;

/** A night of one queue, what its agents said since, and the contacts that came as forecast. */
class PastNightTest {
  private static final Instant CLOCK = Instant.parse("2026-03-02T03:00:00Z");
  private static final String MONDAY = "2026-03-02T00:00:00Z";
  private static final String LATER = "2026-03-02T06:00:00Z";
  private static final String CLAIMS = "event_id,offer_id,agent_id,event,at,reason\n";
  private static final String NOTHING_CAME = "Nothing has come yet of what this night planned";

  @TempDir private Path root;
  private Workspace workspace;
  private int events;

  @BeforeEach
  void runANight() throws IOException {
    workspace = new Workspace(root);
    write(
        "tideshift.yaml",
        "timezone: UTC\ninterval: PT60M\nhorizon: P1D\noffers:\n  effort: quick\n");
    write(
        "queues.csv",
        "queue,open,aht_seconds,patience_seconds\nbilling,Mon-Fri 08:00-16:00,600,300\n");
    StringBuilder agents = new StringBuilder("agent_id,skills\n");
    StringBuilder availability = new StringBuilder("agent_id,start,end\n");
    for (int agent = 1; agent <= 8; agent++) {
      agents.append('a').append(agent).append(",billing\n");
      availability.append('a').append(agent).append(",2026-03-02T06:00Z,2026-03-02T18:00Z\n");
    }
    write("agents.csv", agents.toString());
    write("availability.csv", availability.toString());
    writeHistory("2026-01-26T00:00", "2026-03-02T00:00", "history/before.csv");
    run(MONDAY);
  }

  private void writeHistory(String from, String until, String file) throws IOException {
    StringBuilder rows = new StringBuilder("interval_start,queue,contacts,aht_seconds\n");
    LocalDateTime hour = LocalDateTime.parse(from);
    for (; hour.isBefore(LocalDateTime.parse(until)); hour = hour.plusHours(1)) {
      boolean open = hour.getDayOfWeek().getValue() <= 5 && hour.getHour() / 8 == 1;
      rows.append(hour).append(":00Z,billing,").append(open ? "18,600" : "0,").append('\n');
    }
    write(file, rows.toString());
  }

  private void letTheDayCome() throws IOException {
    writeHistory("2026-03-02T00:00", "2026-03-03T00:00", "history/since.csv");
  }

  @Test
  void aPageSaysThatTheLossesCannotBeReadInsteadOfThatNothingCame() throws IOException {
    letTheDayCome();
    Path offers = workspace.published().resolve("offers.csv");
    List<String> lines = Files.readAllLines(offers);
    String twice = "f".repeat(16) + lines.get(1).substring(16);
    Files.writeString(offers, twice + "\n", StandardOpenOption.APPEND);

    MakeReport.Result page = report();

    assertThat(page.html()).contains("It is not known what was lost").doesNotContain(NOTHING_CAME);
    assertThat(page.warnings())
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("overlaps that of line", "The page is without the losses"));
  }

  @Test
  void aPageSaysThatNothingCameWhereNothingCame() {
    assertThat(report().html()).contains(NOTHING_CAME).doesNotContain("It is not known");
  }

  @Test
  void aPageSaysThatTheClaimsCannotBeRead() throws IOException {
    Files.writeString(root.resolve("state/tideshift.mv.db"), "no database");

    MakeReport.Result page = report();

    assertThat(page.html()).contains("It is not known who took these seats");
    assertThat(page.warnings())
        .anySatisfy(line -> assertThat(line).contains("without the claims of its offers"));
  }

  @Test
  void everyOfferCountsAsWorkedAsLongAsNoAgentEverAnswered() throws IOException {
    letTheDayCome();

    MakeLosses.Result losses = losses(Optional.empty());

    assertThat(losses.claims()).isEqualTo(MakeLosses.Claims.ASSUMED);
    assertThat(lost(losses, LossCause.UNCLAIMED_SEATS)).isZero();
    assertThat(lost(losses, LossCause.NO_SHOWS)).isZero();
  }

  @Test
  void seatsThatTheLedgerKnowsUnclaimedOrGivenBackAreLostAsUnclaimed() throws IOException {
    List<String> offers = offers();
    for (int i = 0; i < offers.size(); i += 2) {
      say(offers.get(i), "claimed", LATER);
    }
    say(offers.get(0), "released", LATER);
    run(LATER);
    letTheDayCome();

    MakeLosses.Result losses = losses(first());

    assertThat(losses.claims()).isEqualTo(MakeLosses.Claims.LEDGER);
    assertThat(lost(losses, LossCause.UNCLAIMED_SEATS)).isGreaterThan(0.1);
    assertThat(lost(losses, LossCause.NO_SHOWS)).isZero();
    assertThatTheRungsSumToTheWhole(losses.ladder());
  }

  @Test
  void aClaimOfTheVeryMomentOfTheNightIsNoShiftHeldBefore() throws IOException {
    for (String offer : offers()) {
      say(offer, "claimed", MONDAY);
      say(offer, "worked", "2026-03-02T18:00:00Z");
    }
    letTheDayCome();
    LossLadder.Outcome assumed = losses(Optional.empty()).ladder().actual();
    ImportClaims.run(workspace, configuration(MONDAY), workspace.claims(), CLOCK, Progress.NONE);

    MakeLosses.Result losses = losses(Optional.empty());

    assertThat(losses.claims()).isEqualTo(MakeLosses.Claims.LEDGER);
    assertThat(losses.ladder().actual()).isEqualTo(assumed);
    assertThat(lost(losses, LossCause.UNCLAIMED_SEATS)).isZero();
  }

  @Test
  void agentsWhoDidNotComeAreLostAsNoShows() throws IOException {
    for (String offer : offers()) {
      say(offer, "claimed", "2026-03-02T01:00:00Z");
      say(offer, offer.hashCode() % 2 == 0 ? "no_show" : "worked", "2026-03-02T18:00:00Z");
    }
    letTheDayCome();
    run("2026-03-03T00:00:00Z");

    MakeLosses.Result losses = losses(first());

    assertThat(lost(losses, LossCause.NO_SHOWS)).isGreaterThan(0.1);
    assertThat(lost(losses, LossCause.UNCLAIMED_SEATS)).isZero();
    assertThatTheRungsSumToTheWhole(losses.ladder());
  }

  @Test
  void whatWasClaimedBeforeALaterNightCoversItsTimeToo() throws IOException {
    List<String> offers = offers();
    for (String offer : offers.subList(1, offers.size())) {
      say(offer, "claimed", "2026-03-02T01:00:00Z");
    }
    run("2026-03-02T02:00:00Z");
    assertThat(offers()).hasSizeLessThan(3);
    letTheDayCome();

    MakeLosses.Result losses = losses(Optional.empty());

    assertThat(losses.claims()).isEqualTo(MakeLosses.Claims.LEDGER);
    assertThat(losses.ladder().actual()).isEqualTo(losses(first()).ladder().actual());
    assertThat(lost(losses, LossCause.SOLVER_GAP)).isLessThanOrEqualTo(0.01);
  }

  @Test
  void aPageShowsTheFillAndTheLossesOfTheLedger() throws IOException {
    List<String> offers = offers();
    say(offers.get(0), "claimed", "2026-03-02T01:00:00Z");
    run(LATER);
    letTheDayCome();

    String html = MakeReport.make(workspace, first(), configuration(LATER), Progress.NONE).html();

    assertThat(html)
        .contains("Seats of the night, with their share of those offered")
        .contains("unclaimed seats")
        .doesNotContain("every offer counts as claimed");
  }

  private static double lost(MakeLosses.Result losses, LossCause cause) {
    return losses.ladder().forwards().stream()
        .filter(rung -> rung.cause() == cause)
        .mapToDouble(LossLadder.Rung::serviceLevelLost)
        .sum();
  }

  private static void assertThatTheRungsSumToTheWhole(LossLadder.Result ladder) {
    double whole = ladder.known().serviceLevel() - ladder.actual().serviceLevel();
    double idle = ladder.actual().idleHours() - ladder.known().idleHours();
    for (List<LossLadder.Rung> rungs : List.of(ladder.forwards(), ladder.backwards())) {
      assertThat(rungs.stream().mapToDouble(LossLadder.Rung::serviceLevelLost).sum())
          .isCloseTo(whole, Offset.offset(1e-9));
      assertThat(rungs.stream().mapToDouble(LossLadder.Rung::idleHoursAdded).sum())
          .isCloseTo(idle, Offset.offset(1e-9));
    }
  }

  private MakeReport.Result report() {
    return MakeReport.make(workspace, Optional.empty(), configuration(MONDAY), Progress.NONE);
  }

  private MakeLosses.Result losses(Optional<String> run) {
    return MakeLosses.make(
        workspace,
        configuration(MONDAY),
        new MakeLosses.Night(run, Optional.empty()),
        ReplayOptions.of(1, 3),
        Progress.NONE);
  }

  /** The run of the first night. */
  private Optional<String> first() {
    return Optional.of(new PastRuns(workspace).all().get(0).identity().runId());
  }

  private void run(String asOf) {
    RunNight.run(
        workspace,
        configuration(asOf),
        new RunNight.Options(CLOCK.plus(Duration.ofSeconds(events)), "test", false),
        Progress.NONE);
  }

  private Configuration configuration(String asOf) {
    return LoadConfiguration.load(
        Optional.of(workspace.configurationFile()), Map.of(), Map.of("as_of", asOf));
  }

  private List<String> offers() {
    try {
      List<String> lines = Files.readAllLines(workspace.published().resolve("offers.csv"));
      return lines.subList(1, lines.size());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void say(String offer, String event, String at) throws IOException {
    events++;
    String[] cells = offer.split(",", -1);
    write(
        "claims/" + events + ".csv",
        CLAIMS
            + String.join(",", String.valueOf(events), cells[0], cells[4], event, at, "")
            + "\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
