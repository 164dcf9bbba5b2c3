package org.tideshift.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that share a workspace through a server, and stand still, end or lose the server. */
@Tag("slow")
@Timeout(value = 6, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StandstillTest {
  private static final String PASSWORD = "not-a-secret";

  /** Longer than a process needs to start beside others. */
  private static final String LEASE = "schedule:\n  lease: PT25S\n";

  private static final String SHORT_LEASE = "schedule:\n  lease: PT4S\n";
  private static final String LONG_LEASE = "schedule:\n  lease: PT5M\n";
  private static final String DAEMON =
      """
      schedule:
        store: jdbc
        lease: PT5S
        stop_within: PT0S
        catch_up: all
        jobs:
          nightly:
            cron: "*/15 * * * * ?"
      """;

  @TempDir private Path folder;

  private TestServer server;
  private Connection connection;
  private int processes;

  @BeforeEach
  void startServer() throws Exception {
    server = TestServer.start(folder.resolve("server"), PASSWORD);
    connection = server.connect();
  }

  @AfterEach
  void stopServer() throws Exception {
    connection.close();
    server.close();
  }

  @Test
  void aRunThatStoodStillForLongerThanItsLeasePublishesNothingAndSaysSo() throws Exception {
    Kiosk kiosk = Kiosk.make(folder.resolve("kiosk"), server, LEASE);
    Command paused = pausedInANight(kiosk, () -> nightly(kiosk));
    final Set<String> before = Set.copyOf(kiosk.runs());

    for (Command second : List.of(nightly(kiosk), claimsImport(kiosk))) {
      assertThat(second.end()).as(second.said()).isEqualTo(11);
      assertThat(second.said())
          .contains("is locked by another run: process " + paused.pid() + " on ", " since ");
    }
    Command.await(() -> "the end of the lease", () -> rows(kiosk).owner().isEmpty());
    Command third = nightly(kiosk);
    assertThat(third.end()).as(third.said()).isZero();
    assertThat(third.said())
        .contains("took over from process " + paused.pid() + " on ", "whose lease had run out");
    final String published = kiosk.linked();

    paused.signal("CONT");
    assertThat(paused.end()).as(paused.said()).isEqualTo(11);
    assertThat(paused.said())
        .contains("ran out while this run stood still", "nothing was published");
    assertThat(kiosk.linked()).isEqualTo(published);
    assertThat(kiosk.runs()).contains(published).hasSize(before.size() + 1);
    kiosk.checkPublished();
    assertThat(rows(kiosk).pointer()).isEqualTo(published);
    // It may have stood still before it was in the log.
    assertThat(rows(kiosk).ended(11)).isLessThanOrEqualTo(1);
  }

  @Test
  void aRunThatIsToldToEndLeavesItsWorkspaceFreeAtOnce() throws Exception {
    Kiosk kiosk = Kiosk.make(folder.resolve("kiosk"), server, LONG_LEASE);
    Command told = nightly(kiosk);
    awaitOwner(kiosk, told);
    told.signal("TERM");
    assertThat(told.end()).as(told.said()).isEqualTo(143);

    Command next = nightly(kiosk);
    assertThat(next.end()).as(next.said()).isZero();
  }

  @Test
  void aLinkThatWasLeftBehindItsRowIsMendedByTheNextThatHoldsTheWorkspace() throws Exception {
    Kiosk kiosk = Kiosk.make(folder.resolve("kiosk"), server, SHORT_LEASE);
    assertThat(nightly(kiosk).end()).isZero();
    final String first = kiosk.linked();
    assertThat(nightly(kiosk).end()).isZero();
    final String second = kiosk.linked();
    Path link = kiosk.root().resolve("published");
    Files.delete(link);
    Files.createSymbolicLink(link, Path.of("runs", first));

    Command third = nightly(kiosk);
    assertThat(third.end()).as(third.said()).isZero();
    assertThat(third.said()).contains("published named " + first, "mended");
    assertThat(kiosk.runs()).contains(first, second, kiosk.linked());
    assertThat(kiosk.linked()).isEqualTo(rows(kiosk).pointer()).isGreaterThan(second);
  }

  @Test
  void aServerThatIsGoneCostsTheRunUnderWayAndNothingElse() throws Exception {
    Kiosk kiosk = Kiosk.make(folder.resolve("kiosk"), server, SHORT_LEASE);
    assertThat(nightly(kiosk).end()).isZero();
    final String before = kiosk.linked();
    Command night = nightly(kiosk);
    awaitOwner(kiosk, night);
    server.stopImmediately();

    assertThat(night.end()).as(night.said()).isEqualTo(1);
    checkOneCause(night.said());
    Command without = nightly(kiosk);
    assertThat(without.end()).as(without.said()).isEqualTo(1);
    checkOneCause(without.said());
    assertThat(kiosk.linked()).isEqualTo(before);
    kiosk.checkPublished();

    server.startAgain();
    connection = server.connect();
    Thread.sleep(4000);
    Command next = nightly(kiosk);
    assertThat(next.end()).as(next.said()).isZero();
    assertThat(kiosk.linked()).isGreaterThan(before).isEqualTo(rows(kiosk).pointer());
    kiosk.checkPublished();
  }

  @Test
  void aDaemonOutlivesARestartAndAStandstillOfItsServerAndLosesNoFiring() throws Exception {
    Kiosk kiosk = Kiosk.make(folder.resolve("kiosk"), server, DAEMON);
    Members members = new Members(folder, List.of(kiosk), environment());
    Command member = members.add();
    try {
      awaitFirings(kiosk, 1, member);
      server.stopImmediately();
      Thread.sleep(5000);
      server.startAgain();
      connection = server.connect();
      awaitFirings(kiosk, 4, member);
      server.pause();
      Thread.sleep(8000);
      server.goOn();
      awaitFirings(kiosk, 7, member);
      checkSteps(kiosk);
      assertThat(member.said()).doesNotContain("\tat ");
      kiosk.checkPublished();
    } finally {
      members.killAll();
    }
  }

  @Test
  void aDaemonThatStoodStillIsTakenOverFromAndPublishesNothingASecondTime() throws Exception {
    Kiosk kiosk = Kiosk.make(folder.resolve("kiosk"), server, DAEMON);
    Members members = new Members(folder, List.of(kiosk), environment());
    try {
      Command paused = members.add();
      Command unused = pausedInANight(kiosk, () -> paused);
      int before = rows(kiosk).firings().size();
      Command other = members.add();
      awaitFirings(kiosk, before + 2, other);
      paused.signal("CONT");
      paused.awaitSaid("nothing was published");
      int count = rows(kiosk).firings().size();
      awaitFirings(kiosk, count + 2, other);
      checkSteps(kiosk);
      assertThat(other.said()).contains("taken over from a member that is gone");
      kiosk.checkPublished();
    } finally {
      members.killAll();
    }
  }

  @Test
  void aDaemonThatIsToldToEndInMidNightHandsItsFiringToAnotherMember() throws Exception {
    Kiosk kiosk =
        Kiosk.make(folder.resolve("kiosk"), server, DAEMON.replace("lease: PT5S", "lease: PT5M"));
    Members members = new Members(folder, List.of(kiosk), environment());
    try {
      Command told = members.add();
      awaitOwner(kiosk, told);
      told.signal("TERM");
      assertThat(told.end()).as(told.said()).isEqualTo(143);
      assertThat(rows(kiosk).owner()).as("nobody has to wait for five minutes").isEmpty();
      Command other = members.add();
      awaitFirings(kiosk, 3, other);
      checkSteps(kiosk);
    } finally {
      members.killAll();
    }
  }

  /** One line, or two where the second says what became of the run; never a trace. */
  private static void checkOneCause(String said) {
    assertThat(said.lines().filter(line -> line.contains("jdbc:postgresql"))).as(said).hasSize(1);
    assertThat(said).doesNotContain("Exception", "\tat ");
  }

  /** Every firing from the first to the last was done, each once. */
  private void checkSteps(Kiosk kiosk) throws Exception {
    List<Instant> fired = List.copyOf(rows(kiosk).firings().keySet());
    for (int i = 1; i < fired.size(); i++) {
      assertThat(fired.get(i)).isEqualTo(fired.get(i - 1).plusSeconds(15));
    }
    assertThat(rows(kiosk).published()).hasSameSizeAs(fired);
  }

  private void awaitFirings(Kiosk kiosk, int count, Command member) throws Exception {
    Command.await(
        () -> count + " firings, " + member.said(),
        () -> {
          try {
            return rows(kiosk).firings().size() >= count;
          } catch (Exception notYet) {
            return false;
          }
        });
  }

  /** A process that stands still while it has a night under way and nothing of it published. */
  private Command pausedInANight(Kiosk kiosk, Callable<Command> night) throws Exception {
    while (true) {
      String before = rows(kiosk).pointer();
      Command paused = night.call();
      awaitOwner(kiosk, paused);
      paused.signal("STOP");
      // What was sent before it stood still may be under way yet.
      Thread.sleep(500);
      if (isOwner(kiosk, paused) && rows(kiosk).pointer().equals(before)) {
        return paused;
      }
      paused.signal("CONT");
      Command.await(() -> "the end of " + paused.said(), () -> !isOwner(kiosk, paused));
    }
  }

  private boolean isOwner(Kiosk kiosk, Command night) {
    return rows(kiosk).owner().startsWith("process " + night.pid() + " on");
  }

  private void awaitOwner(Kiosk kiosk, Command night) throws InterruptedException {
    Command.await(() -> "a night under way, " + night.said(), () -> isOwner(kiosk, night));
  }

  private KioskRows rows(Kiosk kiosk) {
    return new KioskRows(connection, kiosk);
  }

  private Command nightly(Kiosk kiosk) throws IOException {
    return start("nightly", kiosk.root().toString(), "--quiet");
  }

  private Command claimsImport(Kiosk kiosk) throws IOException {
    Path claims = folder.resolve("claims.csv");
    Files.writeString(claims, "event_id,offer_id,agent_id,event,at,reason\n");
    return start("claims", "import", kiosk.root().toString(), claims.toString());
  }

  private Command start(String... arguments) throws IOException {
    processes++;
    return Command.start(
        folder.resolve("process-" + processes + ".log"), environment(), List.of(arguments));
  }

  private static Map<String, String> environment() {
    return Map.of("TIDESHIFT_DB_PASSWORD", PASSWORD);
  }
}
