package org.tideshift.scheduler.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.tideshift.scheduler.batch.CleanRuns;
import org.tideshift.scheduler.batch.ExitCode;
import org.tideshift.scheduler.batch.FailureCode;
import org.tideshift.scheduler.batch.FailureText;
import org.tideshift.scheduler.batch.ImportClaims;
import org.tideshift.scheduler.batch.MakeAccuracy;
import org.tideshift.scheduler.batch.Progress;
import org.tideshift.scheduler.batch.RepeatedFiringException;
import org.tideshift.scheduler.batch.RunNight;
import org.tideshift.scheduler.batch.store.JobFiring;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** Calls the step of {@code batch} that a firing asks for. */
final class RunStep {
  /** As long as a large night may hold a workspace that a second job wants. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

  private final DaemonSettings settings;
  private final DaemonListener listener;
  private final InstantSource clock;
  private final StepsUnderWay steps = new StepsUnderWay();

  /** Jobs of one workspace take turns; without it the later one would find the workspace locked. */
  private final Map<Path, Lock> turns = new ConcurrentHashMap<>();

  RunStep(DaemonSettings settings, DaemonListener listener, InstantSource clock) {
    this.settings = settings;
    this.listener = listener;
    this.clock = clock;
  }

  /** The calls of steps that go on now. */
  StepsUnderWay steps() {
    return steps;
  }

  /** Runs it; whatever goes wrong is told and never thrown. */
  void run(StepTask task) {
    Lock turn = turns.computeIfAbsent(task.workspace(), unused -> new ReentrantLock(true));
    turn.lock();
    try {
      listener.began(task);
      runNow(task);
    } finally {
      turn.unlock();
    }
  }

  private void runNow(StepTask task) {
    Instant begun = clock.instant();
    ExitCode exitCode;
    StepOutcome.Said said;
    try {
      said = call(task);
      exitCode = said.night().map(RunNight.Result::exitCode).orElse(ExitCode.DONE);
    } catch (RuntimeException failure) {
      exitCode = FailureCode.of(failure);
      said = said(FailureText.of(failure));
    } catch (OutOfMemoryError memory) {
      // The step's memory is free again; the next one may need less.
      exitCode = ExitCode.UNEXPECTED;
      said = said("out of memory; give more with TIDESHIFT_JAVA_OPTS=-Xmx2g");
    }
    Duration took = Duration.between(begun, clock.instant());
    listener.ended(new StepOutcome(task, begun, took, exitCode, said));
  }

  /** Tries again what may go by itself, such as another machine's run, or a server's restart. */
  private StepOutcome.Said call(StepTask task) {
    Workspace workspace = new Workspace(task.workspace());
    Configuration configuration = settings.configuration(task.workspace(), flags(task));
    boolean isShared = configuration.get(ConfigurationKeys.DATABASE_URL).isPresent();
    Instant patience = clock.instant().plus(isShared ? PATIENCE : Duration.ZERO);
    String told = "";
    while (true) {
      steps.begin();
      try {
        return call(task, workspace, configuration);
      } catch (RepeatedFiringException done) {
        return said(String.valueOf(done.getMessage()));
      } catch (RuntimeException failure) {
        if (!FailureCode.isPassing(failure) || !clock.instant().isBefore(patience)) {
          throw failure;
        }
        String why = task.workspace() + ": " + task.job() + " waits: " + failure.getMessage();
        if (!why.equals(told)) {
          listener.said(why);
        }
        told = why;
      } finally {
        steps.end();
      }
      pause();
    }
  }

  /**
   * Where all firings are made up for, each night is as of its own time, also one that is in time
   * or taken over: else one that is a little late would be as of an earlier moment than the last.
   */
  private Map<String, String> flags(StepTask task) {
    boolean isNight = task.step() == JobStep.NIGHTLY;
    boolean all = settings.catchUp(task.workspace()).equals("all");
    return isNight && all ? Map.of("as_of", task.scheduled().toString()) : Map.of();
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES.toMillis());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private StepOutcome.Said call(StepTask task, Workspace workspace, Configuration configuration) {
    Instant now = clock.instant();
    RunNight.Options options =
        new RunNight.Options(now, settings.version(), false, Optional.of(firing(task)));
    return switch (task.step()) {
      case NIGHTLY -> night(RunNight.run(workspace, configuration, options, Progress.NONE));
      case FORECAST_REFRESH ->
          night(RunNight.refresh(workspace, configuration, options, Progress.NONE));
      case CLAIMS_IMPORT -> claims(workspace, configuration, now);
      case ACCURACY -> accuracy(workspace, configuration);
      case CLEAN_UP ->
          said(CleanRuns.run(workspace, configuration, now).size() + " old runs removed");
    };
  }

  private static JobFiring firing(StepTask task) {
    return new JobFiring(task.job(), task.scheduled());
  }

  private static StepOutcome.Said claims(
      Workspace workspace, Configuration configuration, Instant now) {
    // An empty inbox is done too: the run log has to know that nothing was missed.
    ImportClaims.Result result =
        ImportClaims.run(workspace, configuration, workspace.claims(), now, Progress.NONE);
    return said(result.change().recorded() + " new events");
  }

  private static StepOutcome.Said accuracy(Workspace workspace, Configuration configuration) {
    return said(MakeAccuracy.record(workspace, configuration, Progress.NONE).inShort());
  }

  private static StepOutcome.Said night(RunNight.Result result) {
    String warnings =
        result.warnings().isEmpty() ? "" : "; " + String.join("; ", result.warnings());
    return new StepOutcome.Said(
        "published " + result.summary().get("offers") + " offers" + warnings, Optional.of(result));
  }

  private static StepOutcome.Said said(String message) {
    return new StepOutcome.Said(message, Optional.empty());
  }
}
