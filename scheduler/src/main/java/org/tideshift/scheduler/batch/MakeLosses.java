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
   *     where there is none, every offer was claimed and worked
   */
  public record Night(Optional<String> run, Optional<Path> shifts) {}

  /**
   * What came of it.
   *
   * @param ladder the losses
   * @param passed the part of the plan of which the history tells
   */
  public record Result(LossLadder.Result ladder, IntervalGrid passed) {}

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
    DataProblems problems = new DataProblems();
    Optional<ShiftsCsv.Shifts> shifts =
        night
            .shifts()
            .map(
                file ->
                    ShiftsCsv.read(
                        file,
                        configuration.csvDialect(),
                        planned.queues(),
                        configuration.findZone(),
                        problems));
    problems.throwIfAny();
    return new MakeLosses(workspace, configuration, options).make(planned, shifts, progress);
  }

  /**
   * Works the losses out.
   *
   * @param shifts what was claimed and worked; where it is not known, every offer was
   * @throws StepFailure TOO_OLD where nothing of the night has come yet
   */
  Result make(PlannedNight planned, Optional<ShiftsCsv.Shifts> shifts, Progress progress) {
    DataProblems problems = new DataProblems();
    Optional<History> history =
        ReadDemand.history(workspace.history(), List.of(), configuration, problems);
    problems.throwIfAny();
    PastNight.Truth truth = truth(planned.forecasts(), history);
    progress.begin("losses", 0);
    ShiftsCsv.Shifts known =
        shifts.orElse(new ShiftsCsv.Shifts(planned.offers(), planned.offers()));
    LossLadder.Result ladder =
        LossLadder.climb(
            new PastNight(planned, truth, known.claimed(), known.worked()),
            ReadPlannedNight.staffing(workspace, configuration),
            options);
    progress.end(truth.passed().size() + " intervals");
    return new Result(ladder, truth.passed());
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
