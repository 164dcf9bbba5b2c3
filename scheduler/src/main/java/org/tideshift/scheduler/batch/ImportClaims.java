package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideshift.forecast.csv.DataProblem;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.store.ClaimsLedger;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.EventConflictException;
import org.tideshift.scheduler.batch.store.LedgerChange;
import org.tideshift.scheduler.batch.store.RunLog;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** From claims files to the ledger, wholly or not at all; the run log says so. */
public final class ImportClaims {
  private final Workspace workspace;
  private final Configuration configuration;
  private final Instant now;
  private final Progress progress;

  private ImportClaims(
      Workspace workspace, Configuration configuration, Instant now, Progress progress) {
    this.workspace = workspace;
    this.configuration = configuration;
    this.now = now;
    this.progress = progress;
  }

  /**
   * What became of the files.
   *
   * @param change what the ledger gained
   * @param warnings what a person should know of the files
   */
  public record Result(LedgerChange change, List<String> warnings) {
    /** Copies the list. */
    public Result {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Imports files. When this returns, all of their events are on disk.
   *
   * @param now the moment of recording
   * @throws StepFailure NO_WORKSPACE, or LOCKED where a run holds the workspace
   * @throws org.tideshift.forecast.csv.BadDataException where a file has an error; nothing is
   *     imported then
   */
  public static Result run(
      Workspace workspace,
      Configuration configuration,
      List<Path> files,
      Instant now,
      Progress progress) {
    RunNight.requireWorkspace(workspace);
    try (Database database = Ledgers.database(workspace, configuration);
        RunGuard guard = RunGuard.take(workspace, configuration, database, now)) {
      RunJournal journal =
          RunJournal.begin(
              new RunLog(database),
              InstantSource.system(),
              StepNames.CLAIMS_IMPORT,
              Optional.empty());
      return journal.watch(
          guard,
          () -> {
            Result result =
                new ImportClaims(workspace, configuration, now, progress)
                    .run(files, Ledgers.ledger(database, configuration));
            journal.end(ExitCode.DONE, Optional.empty(), said(guard, result.change()));
            return result;
          });
    }
  }

  private static String said(RunGuard guard, LedgerChange change) {
    String events = change.recorded() + " new events, " + change.refused() + " of them refused";
    return Stream.concat(guard.notes().stream(), Stream.of(events))
        .collect(Collectors.joining("; "));
  }

  private Result run(List<Path> files, ClaimsLedger ledger) {
    DataProblems problems = new DataProblems();
    progress.begin("read", 0);
    ClaimsInbox inbox = ClaimsInbox.read(files, configuration, problems);
    problems.throwIfAny();
    progress.end(inbox.events().size() + " events");
    ClaimsOfNight.recordPublished(workspace, ledger, now);
    progress.begin("import", inbox.events().size());
    LedgerChange change = record(inbox, ledger, now, problems, progress::advanceTo);
    problems.throwIfAny();
    progress.end(change.recorded() + " new events in " + workspace.state());
    return new Result(change, problems.warnings().stream().map(DataProblem::toString).toList());
  }

  /** Records an inbox; where the ledger knows other events by its ids, nothing but the problems. */
  static LedgerChange record(
      ClaimsInbox inbox,
      ClaimsLedger ledger,
      Instant now,
      DataProblems problems,
      LongConsumer written) {
    try {
      LedgerChange change = ledger.record(inbox.events(), now, written);
      return new LedgerChange(
          change.recorded(),
          change.repeated() + inbox.repeated(),
          change.refused(),
          change.firstRefused());
    } catch (EventConflictException conflict) {
      inbox.reportConflicts(Set.copyOf(conflict.eventIds()), problems);
      return new LedgerChange(0, 0, 0, List.of());
    }
  }
}
