package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.workspace.AgentsCsv;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ForecastCsv;
import org.tideshift.scheduler.batch.workspace.QueuesCsv;
import org.tideshift.scheduler.batch.workspace.RequirementsCsv;
import org.tideshift.scheduler.batch.workspace.ShiftsCsv;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.replay.PlannedNight;
import org.tideshift.scheduler.replay.WorkedShift;
import org.tideshift.scheduler.staffing.GroupRequirement;
import org.tideshift.scheduler.staffing.StaffingOptions;

/** Reads what a run of a workspace planned, as plain values to replay. */
final class ReadPlannedNight {
  // What Tideshift wrote itself has its own form, whatever the workspace's files have.
  private static final CsvDialect OURS = CsvDialect.STANDARD;

  private final Workspace workspace;
  private final Configuration configuration;
  private final DataProblems problems = new DataProblems();

  private ReadPlannedNight(Workspace workspace, Configuration configuration) {
    this.workspace = workspace;
    this.configuration = configuration;
  }

  /**
   * Reads a run.
   *
   * @param run its id; the published one where none is told
   * @throws StepFailure NO_WORKSPACE where there is no workspace, USAGE where there is no such run
   * @throws org.tideshift.forecast.csv.BadDataException where a file cannot be read
   */
  static PlannedNight read(Workspace workspace, Configuration configuration, Optional<String> run) {
    RunNight.requireWorkspace(workspace);
    return new ReadPlannedNight(workspace, configuration).read(RunFolders.find(workspace, run));
  }

  private PlannedNight read(Path folder) {
    Optional<ZoneId> zone = configuration.findZone();
    List<DemandForecast> forecasts =
        ForecastCsv.read(folder.resolve("forecast.csv"), OURS, zone, problems);
    List<GroupRequirement> requirements =
        RequirementsCsv.read(folder.resolve("requirements.csv"), OURS, zone, problems);
    Map<String, Queue> queues = new TreeMap<>();
    forecasts.forEach(one -> queues.put(one.queue(), Queue.ofName(one.queue())));
    workspace
        .findQueues()
        .map(file -> QueuesCsv.read(file, configuration.csvDialect(), problems))
        .orElse(List.of())
        .forEach(queue -> queues.put(queue.name(), queue));
    problems.throwIfAny();
    List<Queue> all = List.copyOf(queues.values());
    List<WorkedShift> offers =
        ShiftsCsv.read(folder.resolve("offers.csv"), OURS, all, zone, problems).claimed();
    problems.throwIfAny();
    return new PlannedNight(all, forecasts, requirements, offers);
  }

  /** How the workspace makes requirements. */
  static StaffingOptions staffing(Workspace workspace, Configuration configuration) {
    DataProblems problems = new DataProblems();
    List<Agent> agents = AgentsCsv.read(workspace.agents(), configuration.csvDialect(), problems);
    problems.throwIfAny();
    return StaffingSettings.of(configuration)
        .withAgentSkills(agents.stream().map(one -> one.qualification().skills()).toList());
  }
}
