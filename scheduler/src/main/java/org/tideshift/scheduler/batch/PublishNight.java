package org.tideshift.scheduler.batch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideshift.scheduler.batch.store.ClaimsLedger;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.DatabaseException;
import org.tideshift.scheduler.batch.store.JobFiring;
import org.tideshift.scheduler.batch.store.RunLog;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** Brings a night to its readers, the run log and the ledger; nothing is visible before its end. */
final class PublishNight {
  private final NightOrder order;
  private final Workspace workspace;
  private final RunGuard guard;
  private final Database database;
  private final ClaimsLedger ledger;

  /**
   * For whoever holds the workspace.
   *
   * @param guard what they hold it by
   */
  PublishNight(NightOrder order, RunGuard guard, Database database) {
    this.order = order;
    this.workspace = order.workspace();
    this.guard = guard;
    this.database = database;
    this.ledger = order.ledger(database);
  }

  RunNight.Result run(DraftNight night) {
    order.options().firing().ifPresent(this::refuseRepeated);
    RunJournal journal =
        RunJournal.begin(
            new RunLog(database),
            InstantSource.system(),
            night.kind().step(),
            Optional.of(order.asOf()));
    return journal.watch(guard, () -> run(night, journal));
  }

  private RunNight.Result run(DraftNight night, RunJournal journal) {
    List<String> notes = new ArrayList<>(guard.notes());
    laterNight().ifPresent(notes::add);
    RunNight.Draft draft = night.draft(ledger, notes);
    ExitCode exitCode = draft.exitCode(order.configuration());
    Path run = publish(draft, exitCode, journal);
    record(run);
    WorkFolder.clear(workspace, guard.fence());
    journal.end(exitCode, Optional.of(name(run)), String.join("; ", draft.warnings()));
    return draft.result(exitCode, Optional.of(run));
  }

  /** An earlier night comes out as it was, and with it offers that have ended since. */
  private Optional<String> laterNight() {
    return RunFolders.published(workspace)
        .flatMap(PublishNight::findAsOf)
        .filter(later -> later.isAfter(order.asOf()))
        .map(
            later ->
                "the night published so far is as of "
                    + later
                    + ", after this one; offers that have ended since are in this one again. Maybe"
                    + " run the latest night once more, or an earlier one with --dry-run");
  }

  /** A run that cannot be read is no reason to publish none. */
  private static Optional<Instant> findAsOf(Path run) {
    try {
      return Optional.of(RunRecord.read(run).identity().asOf());
    } catch (StepFailure | UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  /** Before the work; the guard makes sure of it after. */
  private void refuseRepeated(JobFiring firing) {
    if (guard.isPublished(firing)) {
      ClaimsOfNight.recordPublished(workspace, ledger, order.options().now());
      throw new RepeatedFiringException(firing);
    }
  }

  private Path publish(RunNight.Draft draft, ExitCode exitCode, RunJournal journal) {
    order.progress().begin("publish", 0);
    RunFolder folder = RunFolder.begin(workspace, order.options().now(), guard.fence());
    try {
      new WriteNight(workspace, order.configuration(), order.options().version())
          .write(folder, draft.work(), draft.summary());
      Path published = guard.publish(folder, journal, exitCode, order.options().firing());
      order.progress().end("published " + published);
      return published;
    } catch (UncheckedIOException unwritable) {
      folder.discard();
      throw unwritable;
    }
  }

  /** A server that goes away now takes nothing back; the next night or import makes up for it. */
  private void record(Path run) {
    try {
      ClaimsOfNight.record(run, ledger, order.options().now());
    } catch (DatabaseException away) {
      throw new StepFailure(
          ExitCode.UNEXPECTED,
          List.of(
              name(run) + " was published, and the next night or claims import records its offers",
              String.valueOf(away.getMessage())));
    }
  }

  private static String name(Path run) {
    return String.valueOf(run.getFileName());
  }
}
