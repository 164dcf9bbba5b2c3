package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.DatabaseException;
import org.tideshift.scheduler.batch.store.RunLease;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** A workspace held by a lease in its database, which heartbeats lengthen while the run goes on. */
final class LeaseGuard implements RunGuard {
  private static final int HEARTBEATS_A_LEASE = 3;
  private static final int TRIES = 10;
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final Workspace workspace;
  private final Database database;
  private final RunLease lease;
  private final ScheduledExecutorService heart;

  private LeaseGuard(Workspace workspace, Database database, RunLease lease, Duration length) {
    this.workspace = workspace;
    this.database = database;
    this.lease = lease;
    this.heart = Executors.newSingleThreadScheduledExecutor(LeaseGuard::thread);
    long pause = Math.max(1, length.toMillis() / HEARTBEATS_A_LEASE);
    ScheduledFuture<?> unused =
        heart.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "lease");
    thread.setDaemon(true);
    return thread;
  }

  static LeaseGuard take(Workspace workspace, Database database, Duration length) {
    RunLease.Answer answer = RunLease.take(database, ProcessName.here(), length);
    if (answer instanceof RunLease.Taken taken) {
      return new LeaseGuard(workspace, database, taken.lease(), length);
    }
    RunLease.Held held = (RunLease.Held) answer;
    throw new StepFailure(
        ExitCode.LOCKED,
        workspace.root()
            + " is locked by another run: "
            + held.owner()
            + ", until "
            + held.until().truncatedTo(ChronoUnit.SECONDS)
            + " unless it goes on");
  }

  /**
   * A server that is away for a moment costs nothing; whether the lease held is asked at the end.
   */
  private void beat() {
    try {
      lease.heartbeat();
    } catch (DatabaseException away) {
      // The next one may do; a lease that ran out is found by publish.
    }
  }

  @Override
  public List<String> notes() {
    return lease.overtaken().stream()
        .map(owner -> "took over from " + owner + ", whose lease had run out")
        .toList();
  }

  @Override
  public Path publish(RunFolder folder, RunJournal journal, ExitCode exitCode) {
    Path run = folder.complete();
    if (!advance(folder.runId(), journal, exitCode)) {
      folder.withdraw();
      throw new StepFailure(
          ExitCode.LOCKED,
          "the lease of "
              + workspace.root()
              + " ran out while this run stood still; nothing was published. Another run has the"
              + " workspace, or the next will");
    }
    follow(folder);
    return run;
  }

  private boolean advance(String runId, RunJournal journal, ExitCode exitCode) {
    for (int left = TRIES; ; left--) {
      try {
        return lease.publish(runId, journal.number(), exitCode.code());
      } catch (DatabaseException away) {
        if (left == 0 || away.kind() != DatabaseException.Kind.FAILURE) {
          throw away;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StepFailure(ExitCode.INTERRUPTED, "interrupted while publishing");
    }
  }

  /** A later run may have published between the row and the link, so the link has the last look. */
  private void follow(RunFolder folder) {
    Optional<String> linked = Optional.empty();
    for (Optional<String> row = RunLease.findPublished(database);
        row.isPresent() && !row.equals(linked);
        row = RunLease.findPublished(database)) {
      folder.link(row.get());
      linked = row;
    }
  }

  @Override
  public void close() {
    heart.shutdownNow();
    try {
      lease.release();
    } catch (DatabaseException away) {
      // It ends by itself.
    }
  }
}
