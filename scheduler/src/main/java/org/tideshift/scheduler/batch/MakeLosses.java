package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.history.History;
import org.tideshift.forecast.history.QueueHistory;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ShiftsCsv;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.replay.LossLadder;
import org.tideshift.scheduler.replay.PastNight;
import org.tideshift.scheduler.replay.PlannedNight;
import org.tideshift.scheduler.replay.ReplayOptions;

/** Says where a past night of a workspace lost service level and hours. */
public final class MakeLosses {
  private final Workspace workspace;
  private final Configuration configuration;
  private final ReplayOptions options;

  MakeLosses(Workspace workspace, Configuration configuration, ReplayOptions options) {
    this.workspace = workspace;
    this.configuration = configuration;
    this.options = options;
  }

  /**
   * Which night.
   *
   * @param run the run's id; the published one where none is told
   * @param shifts a shifts file of what was claimed, and with {@code status} of what was worked;
   *     where there is none, the claims ledger says it
   */
  public record Night(Optional<String> run, Optional<Path> shifts) {}

  /** Where it comes from who claimed and who worked. */
  public enum Claims {
    /** A file that was named. */
    FILE,
    /** The claims ledger. */
    LEDGER,
    /** Nowhere: no agent ever answered, so every offer counts as claimed and worked. */
    ASSUMED
  }

  /**
   * What came of it.
   *
   * @param ladder the losses
   * @param passed the part of the plan of which the history tells
   * @param claims where it comes from who claimed and who worked
   */
  public record Result(LossLadder.Result ladder, IntervalGrid passed, Claims claims) {}

  /**
   * Works the losses out.
   *
   * @throws StepFailure NO_WORKSPACE or USAGE where there is no such run, TOO_OLD where nothing of
   *     it has come yet
   */
  public static Result make(
      Workspace workspace,
      Configuration configuration,
      Night night,
      ReplayOptions options,
      Progress progress) {
    PlannedNight planned = ReadPlannedNight.read(workspace, configuration, night.run());
    RunRecord run = new PastRuns(workspace).get(night.run());
    Optional<RunClaims> claims = RunClaims.find(workspace, configuration, run.identity().asOf());
    Optional<ShiftsCsv.Shifts> shifts =
        night.shifts().map(file -> read(file, planned, configuration));
    return new MakeLosses(workspace, configuration, options)
        .make(planned, claims, shifts, progress);
  }

  private static ShiftsCsv.Shifts read(
      Path file, PlannedNight planned, Configuration configuration) {
    DataProblems problems = new DataProblems();
    ShiftsCsv.Shifts shifts =
        ShiftsCsv.read(
            file, configuration.csvDialect(), planned.queues(), configuration.findZone(), problems);
    problems.throwIfAny();
    return shifts;
  }

  /**
   * Works the losses out.
   *
   * @param claims what the ledger knows; empty where no agent ever answered
   * @param told who claimed and worked, where it is told and the ledger is not asked
   * @throws StepFailure TOO_OLD where nothing of the night has come yet
   */
  Result make(
      PlannedNight offered,
      Optional<RunClaims> claims,
      Optional<ShiftsCsv.Shifts> told,
      Progress progress) {
    DataProblems problems = new DataProblems();
    Optional<History> history =
        ReadDemand.history(workspace.history(), List.of(), configuration, problems);
    problems.throwIfAny();
    PastNight.Truth truth = truth(offered.forecasts(), history);
    progress.begin("losses", 0);
    PlannedNight planned = claims.map(known -> known.addPromised(offered)).orElse(offered);
    ShiftsCsv.Shifts shifts =
        told.or(() -> claims.map(RunClaims::shifts))
            .orElseGet(() -> new ShiftsCsv.Shifts(planned.offers(), planned.offers()));
    LossLadder.Result ladder =
        LossLadder.climb(
            new PastNight(planned, truth, shifts.claimed(), shifts.worked()),
            ReadPlannedNight.staffing(workspace, configuration),
            options);
    progress.end(truth.passed().size() + " intervals");
    return new Result(ladder, truth.passed(), source(claims, told));
  }

  private static Claims source(Optional<RunClaims> claims, Optional<ShiftsCsv.Shifts> told) {
    if (told.isPresent()) {
      return Claims.FILE;
    }
    return claims.isPresent() ? Claims.LEDGER : Claims.ASSUMED;
  }

  private static PastNight.Truth truth(List<DemandForecast> forecasts, Optional<History> history) {
    IntervalGrid grid = forecasts.get(0).grid();
    long passed = history.map(past -> grid.intervalsUntil(past.end())).orElse(0L);
    if (passed <= 0) {
      throw new StepFailure(
          ExitCode.TOO_OLD,
          "the history ends at "
              + history.map(past -> past.end().toString()).orElse("no time")
              + ", before the plan begins at "
              + grid.start()
              + ". Maybe add the history that has come since");
    }
    History atPlan = history.orElseThrow().aggregatedTo(grid.length());
    return new PastNight.Truth(
        forecasts.stream().map(forecast -> truth(forecast, atPlan)).toList(),
        grid.slice(0, (int) Math.min(grid.size(), passed)));
  }

  /** What came where it is known, what was forecast elsewhere. */
  private static DemandForecast truth(DemandForecast forecast, History history) {
    IntervalGrid grid = forecast.grid();
    DemandForecast.Builder truth = DemandForecast.builder(forecast.queue(), grid, List.of());
    Optional<ContactCounts> counts = history.find(forecast.queue()).map(QueueHistory::counts);
    for (int i = 0; i < grid.size(); i++) {
      int index =
          counts.isPresent() ? counts.get().grid().findStartingAt(grid.startOf(i)).orElse(-1) : -1;
      truth
          .mean(i, forecast.mean(i))
          .ahtSeconds(i, forecast.ahtSeconds(i))
          .containedShare(i, forecast.containedShare(i));
      if (index >= 0 && counts.orElseThrow().isKnown(index)) {
        tell(truth, i, counts.orElseThrow(), index);
      }
    }
    return truth.build();
  }

  private static void tell(DemandForecast.Builder truth, int i, ContactCounts counts, int index) {
    truth.mean(i, counts.contacts(index));
    if (counts.timedContacts(index) > 0) {
      truth.ahtSeconds(i, counts.handleSeconds(index) / counts.timedContacts(index));
    }
    if (counts.isContainedKnown(index) && counts.contacts(index) > 0) {
      truth.containedShare(i, (double) counts.contained(index) / counts.contacts(index));
    }
  }
}
