package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tideshift.forecast.calendar.CalendarSpan;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.JobFiring;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.LockFile;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * Keeps a second run out of a workspace, and lets only its holder publish. On one machine the
 * operating system holds a lock; with a database server, machines share the workspace, and the
 * server holds a lease.
 */
interface RunGuard extends AutoCloseable {
  /**
   * Takes the workspace.
   *
   * @param now the time that is named to others
   * @throws StepFailure LOCKED with the holder's name where another run holds it
   */
  static RunGuard take(
      Workspace workspace, Configuration configuration, Database database, Instant now) {
    if (configuration.get(ConfigurationKeys.DATABASE_URL).isEmpty()) {
      return new FileGuard(RunLock.take(workspace, now));
    }
    CalendarSpan length = configuration.get(ConfigurationKeys.SCHEDULE_LEASE);
    return LeaseGuard.take(
        workspace, database, Duration.ofSeconds(length.toDuration().toSeconds()));
  }

  /** What a person should know of the taking. */
  List<String> notes();

  /**
   * Makes a complete run the published one.
   *
   * @param journal where the run is logged
   * @param exitCode what the run will end with
   * @param firing what it runs for; empty where a person asked for it
   * @throws StepFailure LOCKED, and nothing published, where the workspace was lost to another run
   * @throws RepeatedFiringException and nothing published, where another run was for the firing
   */
  Path publish(RunFolder folder, RunJournal journal, ExitCode exitCode, Optional<JobFiring> firing);

  /** Whether a run was published for a firing; false where firings are not kept. */
  boolean isPublished(JobFiring firing);

  /** Grows with every holder where one can be overtaken without knowing it; else 0. */
  long fence();

  /** Why a run failed: that it lost the workspace, where it did, whatever broke because of it. */
  RuntimeException explain(RuntimeException failure);

  /** Does work; where it fails because the workspace was lost, that is what is thrown. */
  default <T> T watch(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException failure) {
      throw explain(failure);
    }
  }

  @Override
  void close();

  /** The lock of the operating system. */
  record FileGuard(LockFile lock) implements RunGuard {
    @Override
    public List<String> notes() {
      return List.of();
    }

    @Override
    public Path publish(
        RunFolder folder, RunJournal journal, ExitCode exitCode, Optional<JobFiring> firing) {
      Path run = folder.complete();
      PublishedLink.set(folder.workspace(), folder.runId());
      return run;
    }

    @Override
    public boolean isPublished(JobFiring firing) {
      return false;
    }

    @Override
    public long fence() {
      return 0;
    }

    @Override
    public RuntimeException explain(RuntimeException failure) {
      return failure;
    }

    @Override
    public void close() {
      lock.close();
    }
  }
}
