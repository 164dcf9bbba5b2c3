package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.replay.CompareRotas;
import org.tideshift.scheduler.replay.LiftLimits;
import org.tideshift.scheduler.replay.PlannedNight;
import org.tideshift.scheduler.replay.ReplayOptions;

/** Compares the offers of a run with a classical rota and with perfect foresight. */
public final class MakeComparison {
  private MakeComparison() {}

  /**
   * Compares.
   *
   * @param run the run's id; the published one where none is told
   * @throws StepFailure NO_WORKSPACE where there is no workspace, USAGE where there is no such run
   */
  public static List<CompareRotas.Line> make(
      Workspace workspace,
      Configuration configuration,
      Optional<String> run,
      ReplayOptions options,
      Progress progress) {
    PlannedNight night = night(workspace, configuration, run);
    progress.begin("compare", 0);
    List<CompareRotas.Line> comparison =
        CompareRotas.compare(night, ReadPlannedNight.staffing(workspace, configuration), options);
    progress.end(options.runs() + " runs of " + night.forecasts().size() + " queues");
    return comparison;
  }

  /**
   * Measures what each limit of a run costs.
   *
   * @param run the run's id; the published one where none is told
   * @throws StepFailure NO_WORKSPACE where there is no workspace, USAGE where there is no such run
   */
  public static List<LiftLimits.Line> limits(
      Workspace workspace,
      Configuration configuration,
      Optional<String> run,
      ReplayOptions options,
      Progress progress) {
    PlannedNight night = night(workspace, configuration, run);
    progress.begin("limits", 0);
    List<LiftLimits.Line> limits =
        LiftLimits.measure(night, ReadPlannedNight.staffing(workspace, configuration), options);
    progress.end(limits.size() + " limits lifted");
    return limits;
  }

  /** What the run offered, and the shifts that agents held when it began. */
  private static PlannedNight night(
      Workspace workspace, Configuration configuration, Optional<String> run) {
    PlannedNight offered = ReadPlannedNight.read(workspace, configuration, run);
    Instant asOf = new PastRuns(workspace).get(run).identity().asOf();
    return RunClaims.find(workspace, configuration, asOf)
        .map(claims -> claims.addPromised(offered))
        .orElse(offered);
  }
}
