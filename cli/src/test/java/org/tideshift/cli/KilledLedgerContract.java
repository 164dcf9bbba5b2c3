package org.tideshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.scheduler.batch.store.ClaimsLedger;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.LedgerSnapshot;
import org.tideshift.scheduler.batch.store.LedgerView;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.Deadlines;
import org.tideshift.scheduler.marketplace.MarketEvent;
import org.tideshift.scheduler.marketplace.OfferState;
import org.tideshift.scheduler.marketplace.SettleClaims;

/**
 * Imports and nights in processes of their own, ended by {@code kill -9} at random moments: what a
 * command acknowledged by ending with 0 is in the ledger, nothing is there twice, and where offers
 * stand is what their events amount to. {@code -Dtideshift.ledger.kills=50} kills 50 of each.
 */
@Tag("slow")
abstract class KilledLedgerContract {
  static final int KILLS = Integer.getInteger("tideshift.ledger.kills", 5);
  static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
  private static final int SEED = 6;
  private static final int EVENTS = 2_000;
  private static final List<String> KINDS =
      List.of("claimed", "confirmed", "declined", "released", "worked", "no_show");

  /** Stays where it is when a test fails: nothing else tells what became of the ledger. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private final Random random = new Random(SEED);
  private final List<List<String>> offers = new ArrayList<>();
  private final Set<String> acknowledged = new HashSet<>();

  /** What tideshift.yaml says of the database; blank for the embedded one. */
  abstract String settings();

  /** The database's password; empty for the embedded one. */
  abstract Optional<String> password();

  /** How long the workspace of a process that was killed stays its own. */
  abstract Duration lease();

  /**
   * Kills a process after a while, and waits until others may have its workspace.
   *
   * @return its exit code where it had ended by then
   */
  private Optional<Integer> kill(ShopProcess process, double after) throws InterruptedException {
    Optional<Integer> exitCode = process.kill((long) after);
    if (exitCode.isEmpty()) {
      Thread.sleep(lease().toMillis());
    }
    return exitCode;
  }

  Path shop() {
    return folder.resolve("shop");
  }

  @BeforeEach
  void runTheFirstNight() throws Exception {
    assertThat(CliRun.of("init", shop().toString(), "--sample", "corner-shop").exitCode()).isZero();
    Files.writeString(shop().resolve("tideshift.yaml"), settings(), StandardOpenOption.APPEND);
    assertThat(start("nightly", shop().toString(), "-D", "offers.effort=quick").exitCode())
        .isZero();
    try (Stream<String> lines = Files.lines(shop().resolve("published/offers.csv"))) {
      lines.skip(1).map(line -> List.of(line.split(",", -1))).forEach(offers::add);
    }
  }

  ShopProcess start(String... arguments) throws IOException {
    return ShopProcess.start(folder, password(), arguments);
  }

  @Test
  void anImportThatWasKilledIsThereWhollyOrNotAtAllAndWhatWasAcknowledgedStays() throws Exception {
    long whole = nanosOf(start("claims", "import", shop().toString(), claims("whole").toString()));
    List<String> files = new ArrayList<>(List.of(folder.resolve("whole.csv").toString()));
    acknowledge("whole");
    for (int kill = 0; kill < KILLS; kill++) {
      String name = "import" + kill;
      files.add(claims(name).toString());
      ShopProcess process = start("claims", "import", shop().toString(), last(files));
      if (kill(process, random.nextDouble() * 1.1 * whole).equals(Optional.of(0))) {
        acknowledge(name);
      }
      long there = recorded().stream().filter(id -> id.startsWith(name + "-")).count();
      assertThat(there).as("all of " + name + " or nothing").isIn(0L, (long) EVENTS);
      checkLedger();
    }
    List<String> again = new ArrayList<>(List.of("claims", "import", shop().toString()));
    again.addAll(files);
    assertThat(start(again.toArray(String[]::new)).exitCode()).isZero();
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledge("import" + kill);
    }
    checkLedger();
  }

  @Test
  void aNightThatWasKilledLeavesNothingOutOfTheLedgerThatItPublished() throws Exception {
    long whole = nanosOf(night(0));
    Set<Path> published = new HashSet<>(Set.of(shop().resolve("published").toRealPath()));
    for (int kill = 0; kill < KILLS; kill++) {
      String name = "inbox" + kill;
      Files.copy(claims(name), shop().resolve("claims").resolve(name + ".csv"));
      ShopProcess process = night(kill);
      Optional<Integer> exitCode = kill(process, random.nextDouble() * 1.1 * whole);
      assertThat(exitCode.orElse(0)).as("done, coverage aside").isIn(0, 3);
      if (exitCode.isPresent()) {
        acknowledge(name);
      }
      published.add(shop().resolve("published").toRealPath());
      checkLedger();
    }
    assertThat(night(KILLS).exitCode()).as("done, coverage aside").isIn(0, 3);
    published.add(shop().resolve("published").toRealPath());
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledge("inbox" + kill);
    }
    for (Path run : published) {
      try (Stream<String> lines = Files.lines(run.resolve("ledger-events.csv"))) {
        lines.skip(1).map(line -> line.split(",", 2)[0]).forEach(acknowledged::add);
      }
    }
    checkLedger();
  }

  /** Nights of three days, one after the other, so that there is something new to publish. */
  private ShopProcess night(int kill) throws IOException {
    String asOf = "2025-11-" + (17 + kill * 3 / (KILLS + 1));
    return start(
        "nightly",
        shop().toString(),
        "-D",
        "offers.effort=quick",
        "-D",
        "history.max_age=P14D",
        "--as-of",
        asOf);
  }

  static String last(List<String> files) {
    return files.get(files.size() - 1);
  }

  static long nanosOf(ShopProcess process) throws InterruptedException {
    long begun = System.nanoTime();
    assertThat(process.exitCode()).isZero();
    return System.nanoTime() - begun;
  }

  /** Events about offers of the first night, in any order, many of them refused. */
  Path claims(String name) throws IOException {
    StringBuilder rows = new StringBuilder("event_id,offer_id,agent_id,event,at,reason\n");
    for (int i = 0; i < EVENTS; i++) {
      List<String> offer = offers.get(random.nextInt(offers.size()));
      Instant at = Instant.parse(offer.get(15)).plus(Duration.ofMinutes(random.nextInt(6000)));
      String kind = KINDS.get(Math.min(random.nextInt(9), random.nextInt(KINDS.size())));
      rows.append(
          String.join(",", name + "-" + i, offer.get(0), offer.get(4), kind, at.toString(), "\n"));
    }
    return Files.writeString(folder.resolve(name + ".csv"), rows);
  }

  void acknowledge(String name) {
    for (int i = 0; i < EVENTS; i++) {
      acknowledged.add(name + "-" + i);
    }
  }

  void checkLedger() {
    List<String> recorded = recorded();
    assertThat(recorded).as("none twice").doesNotHaveDuplicates();
    assertThat(new HashSet<>(recorded)).as("none lost").containsAll(acknowledged);
  }

  /** Ids of all events, after a look at whether the state kept is what they amount to. */
  List<String> recorded() {
    Configuration configuration =
        LoadConfiguration.load(Optional.of(shop().resolve("tideshift.yaml")), Map.of(), Map.of());
    try (Database database =
        Database.of(
            new Workspace(shop()),
            configuration,
            password().map(one -> Map.of(ShopProcess.PASSWORD_VARIABLE, one)).orElse(Map.of()),
            InstantSource.system())) {
      ClaimsLedger ledger = new ClaimsLedger(database, Deadlines.standard());
      LedgerSnapshot all = ledger.asOf(LATER);
      assertThat(states(ledger.view())).isEqualTo(replayed(all));
      return all.events().stream().map(MarketEvent::eventId).toList();
    }
  }

  private static Map<String, OfferState> states(LedgerView view) {
    Map<String, OfferState> states = new HashMap<>();
    view.offers().forEach(one -> states.put(one.published().offerId(), one.state()));
    return states;
  }

  private static Map<String, OfferState> replayed(LedgerSnapshot all) {
    Map<String, OfferState> states = new HashMap<>();
    new SettleClaims(Deadlines.standard())
        .settle(all.offers().stream().map(OfferRow::inMarket).toList(), all.events())
        .offers()
        .forEach(one -> states.put(one.offer().offerId(), one.state()));
    return states;
  }
}
