package org.tideshift.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three daemons on one PostgreSQL, one of which is killed again and again in the middle of a night,
 * while a reader looks at what is published. The full suite: {@code
 * -Dtideshift.cluster.workspaces=60 -Dtideshift.cluster.seconds=300 -Dtideshift.cluster.kill=20
 * -Dtideshift.cluster.every=60}.
 */
@Tag("slow")
class ClusterTest {
  private static final int WORKSPACES = Integer.getInteger("tideshift.cluster.workspaces", 12);
  private static final int SECONDS = Integer.getInteger("tideshift.cluster.seconds", 50);
  private static final int KILL_EVERY = Integer.getInteger("tideshift.cluster.kill", 12);

  /** A divisor or a multiple of 60. */
  private static final int FIRE_EVERY = Integer.getInteger("tideshift.cluster.every", 15);

  /** Starting, and what is still to do when the killing ends, take their time on slow machines. */
  private static final Duration BACKLOG = Duration.ofMinutes(20);

  private static final int MEMBERS = 3;
  private static final int SEED = 20251128;
  private static final String PASSWORD = "not-a-secret";
  private static final String SCHEDULE =
      """
      schedule:
        store: jdbc
        lease: PT10S
        catch_up: all
        jobs:
          nightly:
            cron: "%s"
      """
          .formatted(
              FIRE_EVERY < 60
                  ? "*/" + FIRE_EVERY + " * * * * ?"
                  : "0 */" + FIRE_EVERY / 60 + " * * * ?");

  @TempDir private Path folder;

  private final List<Kiosk> kiosks = new ArrayList<>();
  private final List<KioskRows> rows = new ArrayList<>();
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicReference<Throwable> broken = new AtomicReference<>();
  private int kills;
  private long mostConnections;

  @Test
  void eachNightIsPublishedOnceWhicheverMemberIsKilled() throws Exception {
    try (TestServer server = TestServer.start(folder.resolve("server"), PASSWORD);
        Connection connection = server.connect()) {
      for (int i = 1; i <= WORKSPACES; i++) {
        Kiosk kiosk = Kiosk.make(folder.resolve("kiosk_" + i), server, SCHEDULE);
        kiosks.add(kiosk);
        rows.add(new KioskRows(connection, kiosk));
      }
      Map<String, String> environment = Map.of("TIDESHIFT_DB_PASSWORD", PASSWORD);
      Members members = new Members(folder, kiosks, environment);
      Thread reader = new Thread(this::read, "reader");
      try {
        Instant from = start(members);
        reader.start();
        Instant to = killOneAfterTheOther(members, connection);
        awaitFirings(to, members);
        isOver.set(true);
        reader.join();
        for (Command member : members.alive()) {
          member.signal("TERM");
        }
        for (Command member : members.alive()) {
          assertThat(member.end()).as("ends as told").isEqualTo(143);
        }
        check(from, to, members);
      } finally {
        isOver.set(true);
        members.killAll();
      }
    }
  }

  private static Instant start(Members members) throws Exception {
    for (int i = 0; i < MEMBERS; i++) {
      Command unused = members.add();
    }
    Command.await(
        BACKLOG,
        () -> "the start of all members: " + members.said(),
        () -> members.allRun("running the jobs of " + WORKSPACES + " workspaces"));
    return Instant.now();
  }

  private Instant killOneAfterTheOther(Members members, Connection connection) throws Exception {
    Random random = new Random(SEED);
    List<KioskRows> anyOrder = new ArrayList<>(rows);
    Instant end = Instant.now().plusSeconds(SECONDS);
    while (Instant.now().plusSeconds(KILL_EVERY).isBefore(end)) {
      Thread.sleep(Duration.ofSeconds(KILL_EVERY).toMillis());
      Collections.shuffle(anyOrder, random);
      members.replaceOne(anyOrder, random);
      kills++;
      mostConnections = Math.max(mostConnections, connections(connection));
    }
    return end;
  }

  private static long connections(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from pg_stat_activity")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Every firing up to {@code to} is published, though the last were taken over. */
  private void awaitFirings(Instant to, Members members) throws Exception {
    Instant last = fireTimes(Instant.EPOCH, to).get(0);
    for (KioskRows one : rows) {
      Command.await(
          BACKLOG,
          () -> "the last firing, " + last + ", of " + one.name() + ": " + members.said(),
          () -> has(one, last));
    }
  }

  private static boolean has(KioskRows rows, Instant firing) {
    try {
      return rows.firings().containsKey(firing);
    } catch (SQLException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** From the last one at or before {@code to} back to the first after {@code from}. */
  private static List<Instant> fireTimes(Instant from, Instant to) {
    List<Instant> times = new ArrayList<>();
    Instant time =
        Instant.ofEpochSecond(Math.floorDiv(to.getEpochSecond(), FIRE_EVERY) * FIRE_EVERY);
    do {
      times.add(time);
      time = time.minusSeconds(FIRE_EVERY);
    } while (time.isAfter(from) && from.isAfter(Instant.EPOCH));
    return times;
  }

  private void read() {
    try {
      while (!isOver.get()) {
        for (Kiosk kiosk : kiosks) {
          kiosk.checkPublished();
          looks.incrementAndGet();
          Thread.sleep(20);
        }
      }
    } catch (Exception | AssertionError seen) {
      broken.set(seen);
    }
  }

  private void check(Instant from, Instant to, Members members) throws Exception {
    assertThat(broken.get()).as("what the reader saw").isNull();
    Map<String, Integer> spread = new TreeMap<>();
    int nights = 0;
    int orphans = 0;
    for (int i = 0; i < WORKSPACES; i++) {
      Kiosk kiosk = kiosks.get(i);
      Map<Instant, String> firings = rows.get(i).firings();
      List<KioskRows.Run> runs = rows.get(i).published();
      List<String> names = runs.stream().map(KioskRows.Run::runId).toList();
      assertThat(firings.keySet()).as("no firing is lost").containsAll(fireTimes(from, to));
      assertThat(names).as("one run a firing, and none twice").doesNotHaveDuplicates();
      assertThat(names).containsExactlyInAnyOrderElementsOf(firings.values());
      assertThat(kiosk.runs()).as("all of them are there").containsAll(names);
      assertThat(kiosk.linked())
          .isEqualTo(rows.get(i).pointer())
          .isEqualTo(names.get(names.size() - 1));
      for (String run : kiosk.runs()) {
        Kiosk.checkRun(kiosk.root().resolve("runs").resolve(run));
      }
      nights += names.size();
      orphans += kiosk.runs().size() - names.size();
      runs.forEach(run -> spread.merge(run.owner(), 1, Integer::sum));
    }
    tell(members, spread, nights, orphans);
  }

  private void tell(Members members, Map<String, Integer> spread, int nights, int orphans)
      throws IOException {
    long takenOver = members.said().stream().filter(line -> line.contains("taken over")).count();
    long repeated =
        members.said().stream().filter(line -> line.contains("was published for")).count();
    long interrupted = 0;
    for (KioskRows one : rows) {
      interrupted += interrupted(one);
    }
    String figures =
        String.format(
            Locale.ROOT,
            "%d workspaces, %d nights published, each once; %d members killed; %d nights cut off"
                + " and done anew; %d firings taken over, %d of them published before; %d looks of"
                + " the reader; at most %d connections; %d whole folders never published; nights a"
                + " member: %s%n",
            WORKSPACES,
            nights,
            kills,
            interrupted,
            takenOver,
            repeated,
            looks.get(),
            mostConnections,
            orphans,
            spread.values());
    Path file = Path.of("target", "cluster-figures.txt");
    Files.writeString(file, figures);
    Files.write(Path.of("target", "cluster-members.log"), members.said());
  }

  private static long interrupted(KioskRows rows) {
    try {
      return rows.ended(130);
    } catch (SQLException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
