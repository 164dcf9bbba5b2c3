package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.replay.CompareRotas;
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
    PlannedNight offered = ReadPlannedNight.read(workspace, configuration, run);
    Instant asOf = new PastRuns(workspace).get(run).identity().asOf();
    PlannedNight night =
        RunClaims.find(workspace, configuration, asOf)
            .map(claims -> claims.addPromised(offered))
            .orElse(offered);
    progress.begin("compare", 0);
    List<CompareRotas.Line> comparison =
        CompareRotas.compare(night, ReadPlannedNight.staffing(workspace, configuration), options);
    progress.end(options.runs() + " runs of " + night.forecasts().size() + " queues");
    return comparison;
  }
}
