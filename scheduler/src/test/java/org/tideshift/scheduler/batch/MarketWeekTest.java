package org.tideshift.scheduler.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Four nights of one shop, with all that agents may do between them. */
class MarketWeekTest extends MarketShop {
  private static final List<String> NIGHTS =
      List.of(
          "2026-03-01T00:00:00Z",
          "2026-03-02T00:00:00Z",
          "2026-03-03T00:00:00Z",
          "2026-03-04T00:00:00Z");
  private static final List<String> TABLES =
      List.of(
          "offers.csv",
          "offer_candidates.csv",
          "coverage.csv",
          "requirements.csv",
          "forecast.csv",
          "ledger-events.csv");

  private int events;

  /** An offer of the published night, by what its columns say. */
  private record Offer(Map<String, String> cells) {
    String get(String column) {
      return String.valueOf(cells.get(column));
    }

    Instant start() {
      return Instant.parse(get("start"));
    }

    double hours() {
      return Duration.between(start(), Instant.parse(get("end"))).toMinutes() / 60.0;
    }
  }

  private List<Offer> published() throws IOException {
    List<String> lines = Files.readAllLines(workspace.published().resolve("offers.csv"));
    String[] header = lines.get(0).split(",", -1);
    List<Offer> found = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1);
      Map<String, String> named = new LinkedHashMap<>();
      for (int i = 0; i < header.length; i++) {
        named.put(header[i], cells[i]);
      }
      found.add(new Offer(named));
    }
    return found;
  }

  private void say(Offer offer, String event, String at) throws IOException {
    events++;
    write(
        "claims/" + events + ".csv",
        CLAIMS
            + String.join(
                ",", "e" + events, offer.get("offer_id"), offer.get("agent_id"), event, at, "")
            + "\n");
  }

  private Path night(int number) {
    return run(NIGHTS.get(number)).run().orElseThrow();
  }

  private static Offer onDay(List<Offer> offers, String day) {
    return offers.stream()
        .filter(offer -> offer.get("start").startsWith(day))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, byte[]> tables(Path run) throws IOException {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    for (String name : TABLES) {
      bytes.put(name, Files.readAllBytes(run.resolve(name)));
    }
    return bytes;
  }

  @Test
  void everyEarlierNightComesOutAgainByteForByteAfterAllThatCameSince() throws IOException {
    List<Map<String, byte[]>> first = new ArrayList<>();
    for (int number = 0; number < NIGHTS.size(); number++) {
      first.add(tables(night(number)));
      List<Offer> offers = published();
      String day = NIGHTS.get(number).substring(0, 10);
      if (!offers.isEmpty()) {
        say(offers.get(0), "claimed", day + "T10:00:00Z");
      }
      if (offers.size() > 1) {
        say(
            offers.get(offers.size() - 1),
            number % 2 == 0 ? "declined" : "claimed",
            day + "T11:00Z");
      }
    }
    run("2026-03-05T00:00:00Z");

    for (int number = 0; number < NIGHTS.size(); number++) {
      Map<String, byte[]> again = tables(night(number));
      for (String name : TABLES) {
        assertThat(again.get(name))
            .as(name + " of the night of " + NIGHTS.get(number))
            .isEqualTo(first.get(number).get(name));
      }
    }
  }

  @Test
  void aWeekOfClaimsReleasesAndNoShowsIsCarriedFromNightToNight() throws IOException {
    night(0);
    List<Offer> sunday = published();
    Offer worked = onDay(sunday, "2026-03-02");
    Offer released = onDay(sunday, "2026-03-03");
    say(worked, "claimed", "2026-03-01T10:00:00Z");
    say(worked, "confirmed", "2026-03-01T11:00:00Z");
    if (!released.get("agent_id").equals(worked.get("agent_id"))) {
      say(released, "claimed", "2026-03-01T12:00:00Z");
    }
    night(1);
    List<Offer> monday = published();

    assertThat(monday)
        .as("what nobody answered stays as it was published")
        .extracting(offer -> offer.get("offer_id") + offer.get("opens_at") + offer.get("pay"))
        .containsAll(
            sunday.stream()
                .filter(offer -> offer.get("start").startsWith("2026-03-03"))
                .filter(offer -> !offer.equals(released))
                .map(offer -> offer.get("offer_id") + offer.get("opens_at") + offer.get("pay"))
                .toList());
    assertThat(monday).noneMatch(offer -> offer.get("offer_id").equals(worked.get("offer_id")));
    assertThat(workspace.published().resolve("summary.json"))
        .content()
        .contains("\"short_risk\" : 0.1", "\"mean_short_chance\"", "\"mean_surplus_chance\"");

    say(worked, "worked", "2026-03-02T18:00:00Z");
    night(2);
    night(3);

    Map<String, Object> status = status();
    assertThat(status).containsEntry("worked", 1L).containsEntry("confirmed", 1L);
    assertThat(status.get("agents"))
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .filteredOn(row -> worked.get("agent_id").equals(row.get("agent_id")))
        .extracting(row -> row.get("got_hours"))
        .first()
        .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
        .isGreaterThanOrEqualTo(worked.hours());
    assertThat(status.get("calibration"))
        .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
        .containsEntry("worked_share", share(sunday, "2026-03-02"));
  }

  /** One of the shifts offered for a day was worked, and nobody took the others. */
  private static double share(List<Offer> offers, String day) {
    long all = offers.stream().filter(one -> one.get("start").startsWith(day)).count();
    return Math.round(1e4 / all) / 1e4;
  }

  @Test
  void aShiftGivenBackIsCancelledInTheCalendarAndConfirmingChangesNothing() throws IOException {
    write(
        "tideshift.yaml",
        Files.readString(workspace.configurationFile()) + "  release_free_until: PT1H\n");
    night(0);
    Offer offer = onDay(published(), "2026-03-03");
    say(offer, "claimed", "2026-03-01T10:00:00Z");
    night(1);
    assertThat(calendar())
        .contains("SEQUENCE:0", "STATUS:CONFIRMED", "UID:" + offer.get("offer_id"));

    say(offer, "confirmed", "2026-03-01T11:00:00Z");
    night(2);
    assertThat(calendar()).as("confirming changes nothing").contains("SEQUENCE:0");

    say(offer, "released", "2026-03-01T10:30:00Z");
    night(3);
    assertThat(calendar())
        .contains("SEQUENCE:1", "STATUS:CANCELLED", "UID:" + offer.get("offer_id"));
  }

  @Test
  void whoLosesASeatToAnEarlierClaimThatCameLateIsTold() throws IOException {
    night(0);
    Offer offer = onDay(published(), "2026-03-03");
    say(offer, "claimed", "2026-03-01T10:00:00Z");
    night(1);
    say(offer, "declined", "2026-03-01T09:00:00Z");
    night(2);

    assertThat(calendar()).contains("SEQUENCE:1", "STATUS:CANCELLED");
  }

  @Test
  void anUnconfirmedSeatGoesToSomebodyElseOnceConfirmationsAreUsed() throws IOException {
    night(0);
    Offer kept = onDay(published(), "2026-03-02");
    Offer silent = onDay(published(), "2026-03-03");
    say(kept, "claimed", "2026-03-01T10:00:00Z");
    say(kept, "confirmed", "2026-03-01T10:30:00Z");
    say(silent, "claimed", "2026-03-01T11:00:00Z");
    night(1);
    run("2026-03-02T20:00:00Z");

    assertThat(status()).containsEntry("confirmed", 1L);
    assertThat(Files.readString(workspace.published().resolve("ledger-events.csv")))
        .contains("night:unconfirmed:" + silent.get("offer_id"));
    assertThat(published())
        .filteredOn(offer -> offer.get("start").startsWith("2026-03-03"))
        .isNotEmpty()
        .noneMatch(
            offer ->
                offer.get("agent_id").equals(silent.get("agent_id"))
                    && offer.get("start").equals(silent.get("start")));
  }

  @Test
  void aClaimThatIsImportedAfterTheNightThatGaveItUpStillCounts() throws IOException {
    night(0);
    Offer late = onDay(published(), "2026-03-03");
    run("2026-03-02T20:00:00Z");
    assertThat(Files.readString(workspace.published().resolve("ledger-events.csv")))
        .contains("night:expired:" + late.get("offer_id"));

    say(late, "claimed", "2026-03-01T11:00:00Z");
    say(late, "worked", late.get("end"));
    run("2026-03-04T20:00:00Z");

    assertThat(status()).containsEntry("claimed", 1L).containsEntry("worked", 1L);
  }

  @Test
  void whereNobodyEverConfirmsAClaimStays() throws IOException {
    night(0);
    Offer silent = onDay(published(), "2026-03-03");
    say(silent, "claimed", "2026-03-01T11:00:00Z");
    night(1);
    run("2026-03-02T20:00:00Z");

    assertThat(Files.readString(workspace.published().resolve("ledger-events.csv")))
        .doesNotContain("night:unconfirmed:" + silent.get("offer_id"));
  }

  private String calendar() throws IOException {
    Path out = root.resolve("out");
    ExportOffers.run(
        workspace,
        configuration(NIGHTS.get(0)),
        new ExportOffers.Selection(
            Optional.empty(), Optional.empty(), ExportOffers.Layout.CALENDARS, false),
        out);
    try (Stream<Path> files = Files.list(out)) {
      return Files.readString(files.findFirst().orElseThrow());
    }
  }
}
