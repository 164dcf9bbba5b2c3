package org.tideshift.scheduler.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.StepFailure;
import org.tideshift.scheduler.batch.TinyWorkspace;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.RunLog;
import org.tideshift.scheduler.batch.store.RunLogEntry;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** Starts Quartz for real, on workspaces whose night takes a moment. */
class NightDaemonTest implements DaemonListener {
  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path root;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final BlockingQueue<StepOutcome> outcomes = new LinkedBlockingQueue<>();

  @Override
  public void said(String message) {
    said.add(message);
  }

  @Override
  public void began(StepTask task) {}

  @Override
  public void ended(StepOutcome outcome) {
    outcomes.add(outcome);
  }

  @Test
  void afterThreeNightsDownOneRunIsMadeForTheNewestData() throws Exception {
    Instant now = Instant.now();
    Workspace workspace = downForThreeNights(now, "one");

    try (NightDaemon daemon = start(workspace)) {
      assertThat(outcome().exitCode()).isEqualTo(ExitCode.DONE);
      assertThat(daemon.stop(Duration.ofSeconds(PATIENCE_SECONDS))).isTrue();
    }

    assertThat(said).singleElement().asString().contains("3 nightly missed", "newest data");
    assertThat(outcomes).isEmpty();
    assertThat(asOf(workspace)).containsExactly(now.truncatedTo(ChronoUnit.HOURS));
  }

  @Test
  void orEachOfThemAsOfItsOwnTime() throws Exception {
    Instant now = Instant.now();
    Workspace workspace = downForThreeNights(now, "all");

    try (NightDaemon daemon = start(workspace)) {
      for (int night = 0; night < 3; night++) {
        assertThat(outcome().exitCode()).isIn(ExitCode.DONE, ExitCode.LOOK);
      }
      assertThat(daemon.stop(Duration.ofSeconds(PATIENCE_SECONDS))).isTrue();
    }

    Instant last = lastFiring(now);
    assertThat(said).singleElement().asString().contains("3 nightly missed", "its own time");
    assertThat(asOf(workspace))
        .containsExactlyInAnyOrder(
            last.minus(2, ChronoUnit.DAYS), last.minus(1, ChronoUnit.DAYS), last);
  }

  @Test
  void orNone() throws Exception {
    Workspace workspace = downForThreeNights(Instant.now(), "none");

    try (NightDaemon daemon = start(workspace)) {
      assertThat(outcomes.poll(2, TimeUnit.SECONDS)).isNull();
      assertThat(daemon.stop(Duration.ofSeconds(PATIENCE_SECONDS))).isTrue();
    }

    assertThat(said).singleElement().asString().contains("3 nightly missed", "none of them");
    assertThat(workspace.published()).doesNotExist();
  }

  @Test
  void aNightThatFailsIsToldWithItsCodeAndTheDaemonGoesOn() throws Exception {
    Workspace workspace =
        TinyWorkspace.make(
            root, Instant.now(), "schedule: {jobs: {nightly: {cron: '*/2 * * * * ?'}}}\n");
    TinyWorkspace.write(workspace, "agents.csv", "agent_id,skills\n,billing\n");

    try (NightDaemon daemon = start(workspace)) {
      assertThat(outcome().exitCode()).isEqualTo(ExitCode.BAD_INPUT);
      TinyWorkspace.write(workspace, "agents.csv", "agent_id,skills\na1,billing\na2,billing\n");
      TinyWorkspace.write(workspace, "availability.csv", "agent_id,start,end\n");
      StepOutcome next = outcome();
      while (next.exitCode() == ExitCode.BAD_INPUT) {
        next = outcome();
      }
      assertThat(next.exitCode()).isEqualTo(ExitCode.LOOK);
      assertThat(next.runId()).isNotBlank();
      assertThat(daemon.stop(Duration.ofSeconds(PATIENCE_SECONDS))).isTrue();
    }
  }

  @Test
  void withoutAJobThereIsNothingToWaitFor() {
    Workspace workspace = TinyWorkspace.make(root, Instant.now(), "");

    assertThatExceptionOfType(StepFailure.class)
        .isThrownBy(() -> start(workspace))
        .withMessageContaining("schedule.jobs.nightly.cron");
  }

  /** Due once a day, half a day from now, so that nothing is due while the test runs. */
  private static Instant lastFiring(Instant now) {
    return now.truncatedTo(ChronoUnit.HOURS).minus(12, ChronoUnit.HOURS);
  }

  private Workspace downForThreeNights(Instant now, String catchUp) {
    Instant last = lastFiring(now);
    int hour = last.atOffset(ZoneOffset.UTC).getHour();
    Workspace workspace =
        TinyWorkspace.make(
            root,
            now,
            "schedule:\n  catch_up: "
                + catchUp
                + "\n  jobs:\n    nightly: {cron: 0 "
                + hour
                + " * * *}\n");
    Instant success = last.minus(3, ChronoUnit.DAYS).plusSeconds(1);
    try (Database database =
        Database.of(workspace, configuration(workspace), Map.of(), InstantSource.system())) {
      RunLog log = new RunLog(database);
      long number =
          log.begin(new RunLogEntry.Begun("nightly", Optional.empty(), success, "somebody"));
      log.end(number, new RunLogEntry.Ended(success, 0, Optional.of("earlier"), ""));
    }
    return workspace;
  }

  private NightDaemon start(Workspace workspace) {
    return NightDaemon.start(
        new DaemonSettings(
            List.of(workspace.root()),
            (path, flags) ->
                LoadConfiguration.load(
                    Optional.of(new Workspace(path).configurationFile()), Map.of(), flags),
            "test"),
        this,
        InstantSource.system());
  }

  private static Configuration configuration(Workspace workspace) {
    return LoadConfiguration.load(Optional.of(workspace.configurationFile()), Map.of(), Map.of());
  }

  private StepOutcome outcome() throws InterruptedException {
    StepOutcome outcome = outcomes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(outcome).as("a step ends").isNotNull();
    return outcome;
  }

  /** The moments of the runs that there are. */
  private static List<Instant> asOf(Workspace workspace) throws IOException {
    try (Stream<Path> runs = Files.list(workspace.runs())) {
      return runs.map(run -> run.resolve("manifest.json")).map(NightDaemonTest::asOf).toList();
    }
  }

  private static Instant asOf(Path manifest) {
    try {
      return Instant.parse(new ObjectMapper().readTree(manifest.toFile()).get("as_of").asText());
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
