package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.DatabaseException;
import org.tideshift.scheduler.batch.store.JobFiring;
import org.tideshift.scheduler.batch.store.RunLease;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** A workspace held by a lease in its database, which heartbeats lengthen while the run goes on. */
final class LeaseGuard implements RunGuard {
  private static final int HEARTBEATS_A_LEASE = 3;
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  /** Those of this process, for its end. */
  private static final Set<LeaseGuard> HELD = ConcurrentHashMap.newKeySet();

  private final Workspace workspace;
  private final Database database;
  private final RunLease lease;
  private final Duration length;
  private final List<String> notes;
  private final ScheduledExecutorService heart;
  private boolean hasPublished;

  private LeaseGuard(
      Workspace workspace, Database database, RunLease lease, Duration length, List<String> notes) {
    this.workspace = workspace;
    this.database = database;
    this.lease = lease;
    this.length = length;
    this.notes = notes;
    this.heart = Executors.newSingleThreadScheduledExecutor(LeaseGuard::thread);
    long pause = Math.max(1, length.toMillis() / HEARTBEATS_A_LEASE);
    ScheduledFuture<?> unused =
        heart.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    HELD.add(this);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "lease");
    thread.setDaemon(true);
    return thread;
  }

  static LeaseGuard take(Workspace workspace, Database database, Duration length) {
    RunLease.Answer answer = RunLease.take(database, ProcessName.here(), length);
    if (answer instanceof RunLease.Taken taken) {
      return taken(workspace, database, taken.lease(), length);
    }
    RunLease.Held held = (RunLease.Held) answer;
    throw new StepFailure(
        ExitCode.LOCKED,
        workspace.root()
            + " is locked by another run: "
            + held.owner()
            + " since "
            + held.since().truncatedTo(ChronoUnit.SECONDS)
            + ", until "
            + held.until().truncatedTo(ChronoUnit.SECONDS)
            + " unless it goes on");
  }

  /** What a holder left that was lost between the row and the link is mended by the next one. */
  private static LeaseGuard taken(
      Workspace workspace, Database database, RunLease lease, Duration length) {
    boolean isWhole = false;
    try {
      List<String> notes = new ArrayList<>();
      lease
          .overtaken()
          .ifPresent(owner -> notes.add("took over from " + owner + ", whose lease had run out"));
      PublishedLink.follow(workspace, database)
          .ifPresent(
              was ->
                  notes.add(
                      "published named "
                          + was
                          + " and the database another run, which was published last; mended"));
      isWhole = true;
      return new LeaseGuard(workspace, database, lease, length, List.copyOf(notes));
    } finally {
      if (!isWhole) {
        lease.release();
      }
    }
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
    return notes;
  }

  @Override
  public boolean isPublished(JobFiring firing) {
    return RunLease.findPublished(database, firing).isPresent();
  }

  @Override
  public long fence() {
    return lease.token();
  }

  @Override
  public Path publish(
      RunFolder folder, RunJournal journal, ExitCode exitCode, Optional<JobFiring> firing) {
    Path run = folder.complete();
    switch (advance(folder.runId(), journal.number(), exitCode, firing)) {
      case LOST -> {
        folder.withdraw();
        throw lost();
      }
      case REPEATED -> {
        folder.withdraw();
        throw new RepeatedFiringException(firing.orElseThrow());
      }
      case DONE -> {
        hasPublished = true;
        journal.published(folder.runId());
      }
    }
    Optional<String> unused = PublishedLink.follow(workspace, database);
    return run;
  }

  private StepFailure lost() {
    return new StepFailure(
        ExitCode.LOCKED,
        "the lease of "
            + workspace.root()
            + " ran out while this run stood still; nothing was published. Another run has the"
            + " workspace, or the next will");
  }

  /** Files that vanish under a run that was overtaken are its successor's clearing. */
  @Override
  public RuntimeException explain(RuntimeException failure) {
    if (hasPublished || FailureCode.of(failure) != ExitCode.UNEXPECTED || isHeld()) {
      return failure;
    }
    StepFailure lost = lost();
    lost.addSuppressed(failure);
    return lost;
  }

  /** Where nobody can tell, the failure itself is the better answer. */
  private boolean isHeld() {
    try {
      return lease.isHeld();
    } catch (DatabaseException away) {
      return true;
    }
  }

  private RunLease.Published advance(
      String runId, long logNumber, ExitCode exitCode, Optional<JobFiring> firing) {
    // A server that is away for longer than the lease finds it over when it comes back.
    long end = System.nanoTime() + length.toNanos();
    while (true) {
      try {
        return lease.publish(runId, logNumber, exitCode.code(), firing);
      } catch (DatabaseException away) {
        if (System.nanoTime() > end || away.kind() != DatabaseException.Kind.AWAY) {
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

  /**
   * Gives back what the process holds, so that nobody has to wait for a lease to run out. What it
   * has under way can publish nothing from now on.
   */
  static void handBackAll() {
    List.copyOf(HELD).forEach(LeaseGuard::close);
  }

  @Override
  public void close() {
    HELD.remove(this);
    heart.shutdownNow();
    try {
      lease.release();
    } catch (DatabaseException away) {
      // It ends by itself.
    }
  }
}
