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
import org.tideshift.scheduler.staffing.StaffingOptions;

/**
 * Compares the offers of a run with a classical rota and with perfect foresight, and measures what
 * each limit of the run costs.
 */
public final class MakeComparison {
  private final PlannedNight night;
  private final StaffingOptions staffing;
  private final ReplayOptions options;
  private final Progress progress;

  /**
   * Reads the run.
   *
   * @param run the run's id; the published one where none is told
   * @throws StepFailure NO_WORKSPACE where there is no workspace, USAGE where there is no such run
   */
  public MakeComparison(
      Workspace workspace,
      Configuration configuration,
      Optional<String> run,
      ReplayOptions options,
      Progress progress) {
    this.night = night(workspace, configuration, run);
    this.staffing = ReadPlannedNight.staffing(workspace, configuration);
    this.options = options;
    this.progress = progress;
  }

  /** The offers beside rotas and foresight. */
  public List<CompareRotas.Line> rotas() {
    progress.begin("compare", 0);
    List<CompareRotas.Line> comparison = CompareRotas.compare(night, staffing, options);
    progress.end(options.runs() + " runs of " + night.forecasts().size() + " queues");
    return comparison;
  }

  /** What comes of the run with one limit lifted at a time. */
  public List<LiftLimits.Line> limits() {
    progress.begin("limits", 0);
    List<LiftLimits.Line> limits = LiftLimits.measure(night, staffing, options);
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
