package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Nights with claims between them: one queue, four agents, three days ahead. */
class MarketNightTest extends MarketShop {
  @Test
  void whatIsPublishedIsOfferedInTheLedger() {
    run(MONDAY);

    assertThat(status()).containsEntry("offered", (long) offers().size());
    assertThat(offers()).allSatisfy(offer -> assertThat(offer).contains("2026-03-02T00:00:00Z"));
  }

  @Test
  void aClaimedShiftIsNotOfferedAgainAndTheOtherOffersStay() throws IOException {
    run(MONDAY);
    List<String> before = offers();
    claim(before.get(before.size() - 1), "claimed", "1");
    run(LATER);

    String claimed = idOf(before.get(before.size() - 1));
    assertThat(offers()).noneMatch(offer -> idOf(offer).equals(claimed));
    assertThat(offers().stream().map(MarketNightTest::idOf))
        .containsAll(
            before.stream().map(MarketNightTest::idOf).filter(id -> !id.equals(claimed)).toList());
    assertThat(status()).containsEntry("claimed", 1L).containsEntry("refused", 0L);
  }

  @Test
  void theStatusTellsWhichHoursAreFilledAndWhoGotTheirHours() throws IOException {
    run(MONDAY);
    String offer = offers().get(offers().size() - 1);
    claim(offer, "claimed", "1");
    run(LATER);

    String[] cells = offer.split(",", -1);
    double hours = Duration.between(Instant.parse(cells[5]), Instant.parse(cells[6])).toHours();
    assertThat(status().get("fill_by_hour"))
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .filteredOn(row -> Long.valueOf(1).equals(row.get("filled")))
        .hasSize(1);
    assertThat(status().get("agents"))
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .filteredOn(row -> cells[4].equals(row.get("agent_id")))
        .extracting(row -> row.get("got_hours"))
        .containsExactly(hours);
    assertThat(status()).containsEntry("fairness", 1.0);
  }

  @Test
  void aReleasedSeatIsOfferedAgainUnderAnotherId() throws IOException {
    run(MONDAY);
    String offer = offers().get(offers().size() - 1);
    claim(offer, "claimed", "1");
    claim(offer, "released", "2");
    run(LATER);

    String seat = offer.split(",", -1)[1];
    assertThat(offers())
        .anySatisfy(again -> assertThat(again).contains("," + seat + ","))
        .noneMatch(again -> idOf(again).equals(idOf(offer)));
  }

  @Test
  void whoDeclinedIsNotAskedAgainForThatTime() throws IOException {
    run(MONDAY);
    String offer = offers().get(offers().size() - 1);
    claim(offer, "declined", "1");
    run(LATER);

    String[] cells = offer.split(",", -1);
    assertThat(offers())
        .noneMatch(again -> again.contains("," + cells[4] + "," + cells[5].substring(0, 10)));
  }

  @Test
  void anEarlierNightComesOutAgainAsItWas() throws IOException {
    Path first = run(MONDAY).run().orElseThrow();
    claim(offers().get(offers().size() - 1), "claimed", "1");
    run(LATER);
    claim(offers().get(0), "declined", "2");
    RunNight.Result replayed = run(MONDAY);
    Path again = replayed.run().orElseThrow();

    assertThat(replayed.warnings())
        .as("the plan of today is no longer the published one")
        .anyMatch(warning -> warning.contains("the night published so far is as of"));
    for (String name : List.of("offers.csv", "coverage.csv", "ledger-events.csv")) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
    }
  }

  @Test
  void aNightOfAnEarlierMomentMayOfferWhatALaterOneHasOffered() throws IOException {
    run(LATER);
    Set<String> later = offers().stream().map(MarketNightTest::idOf).collect(Collectors.toSet());

    assertThat(run(MONDAY).exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(offers()).as("the case at hand").anyMatch(offer -> later.contains(idOf(offer)));
    String offer = offers().get(offers().size() - 1);
    claim(offer, "claimed", "7");
    assertThat(run(LATER).exitCode()).as("the next night").isEqualTo(ExitCode.DONE);

    assertThat(status()).containsEntry("claimed", 1L).containsEntry("refused", 0L);
  }

  @Test
  void aMalformedInboxFileIsSetAsideAndAPersonMustLook() throws IOException {
    write("claims/bad.csv", CLAIMS + "1,o,a1,snatched,2026-03-02T00:00Z,\n");
    write("claims/good.csv", CLAIMS + "2,o,a1,claimed,2026-03-02T00:00Z,\n");
    RunNight.Result night = run(MONDAY);

    assertThat(night.exitCode()).isEqualTo(ExitCode.LOOK);
    assertThat(night.run()).isPresent();
    assertThat(night.warnings()).anySatisfy(line -> assertThat(line).contains("bad.csv:2:event"));
    assertThat(root.resolve("claims/bad.csv")).doesNotExist();
    assertThat(root.resolve("claims/rejected/bad.csv")).exists();
    assertThat(root.resolve("claims/rejected/bad.csv.problems.txt")).content().contains("snatched");
    assertThat(status()).containsEntry("refused", 1L);
  }

  @Test
  void aNightThatEndedBetweenPublishingAndRecordingIsMadeGoodByTheNext() throws IOException {
    run(MONDAY);
    long offered = offers().size();
    Files.delete(root.resolve("state/tideshift.mv.db"));
    assertThat(status()).containsEntry("offered", 0L);
    claim(offers().get(0), "claimed", "1");
    run(LATER);

    assertThat(status())
        .hasEntrySatisfying("offered", n -> assertThat((long) n).isGreaterThanOrEqualTo(offered));
    assertThat(status()).containsEntry("claimed", 1L).containsEntry("refused", 0L);
  }

  @Test
  void aDryRunLeavesLedgerAndInboxAlone() throws IOException {
    run(MONDAY);
    Map<String, Object> before = status();
    write("claims/bad.csv", "nonsense\n");
    RunNight.run(
        workspace, configuration(LATER), new RunNight.Options(CLOCK, "test", true), Progress.NONE);

    assertThat(root.resolve("claims/bad.csv")).exists();
    assertThat(status()).isEqualTo(before);
  }

  @Test
  void aDryRunNamesTheFileThatContradictsTheLedger() throws IOException {
    run(MONDAY);
    write("claims/a.csv", CLAIMS + "1,o,a1,claimed,2026-03-02T00:00Z,\n");
    run(LATER);
    write("claims/0.csv", CLAIMS + "1,o,a1,declined,2026-03-02T00:00Z,\n");

    RunNight.Result dry =
        RunNight.run(
            workspace,
            configuration(LATER),
            new RunNight.Options(CLOCK, "test", true),
            Progress.NONE);

    assertThat(dry.warnings())
        .filteredOn(line -> line.contains("event_id"))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("0.csv:2:event_id");
  }

  @Test
  void exportsWhatIsOpenAndWhatWasAccepted() throws IOException {
    run(MONDAY);
    int offered = offers().size();
    String claimed = offers().get(offered - 1);
    claim(claimed, "claimed", "1");
    run(LATER);
    Path out = root.resolve("out");
    for (ExportOffers.Layout layout : ExportOffers.Layout.values()) {
      export(layout, out);
    }

    assertThat(Files.readAllLines(out.resolve("shifts.csv")))
        .hasSize(2)
        .last()
        .asString()
        .startsWith(idOf(claimed))
        .endsWith(",claimed");
    assertThat(Files.readAllLines(out.resolve("offers.csv")))
        .noneMatch(line -> line.startsWith(idOf(claimed)));
    String[] cells = claimed.split(",", -1);
    assertThat(Files.readAllLines(out.resolve("cxone-schedule.csv")))
        .hasSize(2)
        .last()
        .asString()
        .matches(
            cells[4]
                + ",03/0\\d/2026 \\d\\d:00:00,03/0\\d/2026 \\d\\d:00:00,UTC\\+00:00,billing,"
                + cells[0]);
    assertThat(out.resolve(cells[4] + ".ics"))
        .content()
        .contains("UID:" + idOf(claimed) + "@tideshift", "SEQUENCE:0", "DTSTART:2026030", "00Z");
  }

  private void export(ExportOffers.Layout layout, Path out) {
    ExportOffers.run(
        workspace,
        configuration(MONDAY),
        new ExportOffers.Selection(Optional.empty(), Optional.empty(), layout, false),
        out);
  }
}
