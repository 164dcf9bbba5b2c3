package org.tideshift.scheduler.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the run log and the lease promise on both databases. */
abstract class RunRecordContract {
  private static final Instant NIGHT = Instant.parse("2027-03-28T01:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofSeconds(1);

  abstract Database open();

  @Test
  void theLogSaysWhatRanAndWithWhatResult() {
    try (Database database = open()) {
      RunLog log = new RunLog(database);
      long number = log.begin(begun("nightly", NIGHT));
      log.end(
          number,
          new RunLogEntry.Ended(NIGHT.plusSeconds(60), 3, Optional.of("20270328T010000Z"), "look"));

      assertThat(log.latest(10))
          .containsExactly(
              new RunLogEntry(
                  number,
                  begun("nightly", NIGHT),
                  Optional.of(
                      new RunLogEntry.Ended(
                          NIGHT.plusSeconds(60), 3, Optional.of("20270328T010000Z"), "look"))));
      assertThat(log.findLastSuccess("nightly")).map(RunLogEntry::number).contains(number);
      assertThat(log.findLastSuccess("clean-up")).isEmpty();
    }
  }

  @Test
  void aRunThatNeverSaidItsEndIsClosedByTheNextOfItsKind() {
    try (Database database = open()) {
      RunLog log = new RunLog(database);
      log.begin(begun("nightly", NIGHT));
      log.begin(begun("clean-up", NIGHT.plusSeconds(1)));
      assertThat(log.latest(2)).allSatisfy(entry -> assertThat(entry.ended()).isEmpty());

      log.begin(begun("nightly", NIGHT.plusSeconds(2)));

      assertThat(log.latest(3).get(2).ended()).map(RunLogEntry.Ended::exitCode).contains(130);
      assertThat(log.latest(3).get(1).ended()).isEmpty();
      assertThat(log.findLastSuccess("nightly")).isEmpty();
    }
  }

  @Test
  void aLeaseIsGivenToOneAtATimeAndComesBackWhenItIsReleased() {
    try (Database database = open()) {
      RunLease first = taken(database, "one", LONG);
      assertThat(RunLease.take(database, "two", LONG))
          .isInstanceOfSatisfying(
              RunLease.Held.class, held -> assertThat(held.owner()).isEqualTo("one"));
      assertThat(first.heartbeat()).isTrue();
      first.release();

      assertThat(taken(database, "two", LONG).overtaken()).isEmpty();
    }
  }

  @Test
  void anOwnerThatWasOvertakenCanNeitherPublishNorGoOn() throws InterruptedException {
    try (Database database = open()) {
      RunLease paused = taken(database, "paused", SHORT);
      Thread.sleep(SHORT.plusMillis(100).toMillis());
      assertThat(publish(paused, "too-late")).isEqualTo(RunLease.Published.LOST);
      RunLease next = taken(database, "next", LONG);
      assertThat(next.overtaken()).contains("paused");

      assertThat(publish(paused, "old")).isEqualTo(RunLease.Published.LOST);
      assertThat(paused.heartbeat()).isFalse();
      paused.release();
      assertThat(RunLease.findPublished(database)).isEmpty();
      assertThat(publish(next, "new")).isEqualTo(RunLease.Published.DONE);
      assertThat(RunLease.findPublished(database)).contains("new");
    }
  }

  @Test
  void aFiringPublishesOnceWhoeverActsOnIt() {
    JobFiring firing = new JobFiring("nightly", NIGHT);
    try (Database database = open()) {
      RunLease first = taken(database, "first", LONG);
      assertThat(first.publish("one", 1, 0, Optional.of(firing)))
          .isEqualTo(RunLease.Published.DONE);
      assertThat(first.publish("one", 1, 0, Optional.of(firing)))
          .as("its own answer was lost on the way")
          .isEqualTo(RunLease.Published.DONE);
      first.release();
      RunLease second = taken(database, "second", LONG);

      assertThat(second.publish("two", 2, 0, Optional.of(firing)))
          .isEqualTo(RunLease.Published.REPEATED);
      assertThat(RunLease.findPublished(database)).contains("one");
      assertThat(RunLease.findPublished(database, firing)).contains("one");
      JobFiring next = new JobFiring("nightly", NIGHT.plusSeconds(1));
      assertThat(second.publish("two", 2, 0, Optional.of(next))).isEqualTo(RunLease.Published.DONE);
    }
  }

  @Test
  void aRunWhoseAnswerWasLostOnTheWayIsStillThePublishedOneWhenItsLeaseIsOver()
      throws InterruptedException {
    try (Database database = open()) {
      RunLease lease = taken(database, "one", SHORT);
      assertThat(publish(lease, "whole")).isEqualTo(RunLease.Published.DONE);
      Thread.sleep(SHORT.plusMillis(100).toMillis());

      assertThat(publish(lease, "whole")).as("asked again").isEqualTo(RunLease.Published.DONE);
      assertThat(publish(lease, "another")).isEqualTo(RunLease.Published.LOST);
      assertThat(RunLease.findPublished(database)).contains("whole");
    }
  }

  @Test
  void whoeverFindsALeaseHeldIsToldByWhomAndSinceWhen() {
    try (Database database = open()) {
      RunLease unused = taken(database, "process 4711 on planning-2", LONG);
      RunLease.Held held = (RunLease.Held) RunLease.take(database, "two", LONG);
      assertThat(held.owner()).isEqualTo("process 4711 on planning-2");
      assertThat(Duration.between(held.since(), held.until())).isEqualTo(LONG);
    }
  }

  private static RunLease.Published publish(RunLease lease, String runId) {
    return lease.publish(runId, 1, 0, Optional.empty());
  }

  private static RunLease taken(Database database, String owner, Duration length) {
    return ((RunLease.Taken) RunLease.take(database, owner, length)).lease();
  }

  private static RunLogEntry.Begun begun(String step, Instant at) {
    return new RunLogEntry.Begun(step, Optional.of(NIGHT), at, "process 1 on here");
  }
}
