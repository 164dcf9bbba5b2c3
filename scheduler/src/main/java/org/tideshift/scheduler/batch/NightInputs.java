package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.workspace.AgentsCsv;
import org.tideshift.scheduler.batch.workspace.AvailabilityCsv;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.offers.Agent;
import org.tideshift.scheduler.offers.Availability;
import org.tideshift.scheduler.offers.Pool;

/**
 * Everything a night reads from a workspace.
 *
 * @param demand what the forecast starts from
 * @param pool the agents and their time
 */
record NightInputs(DemandInputs demand, Pool pool) {

  /**
   * Reads all input files of a workspace; every problem of every file is recorded.
   *
   * @return the inputs; empty where there is an error
   */
  static Optional<NightInputs> read(
      Workspace workspace, Configuration configuration, DataProblems problems) {
    Optional<DemandInputs> demand = readDemand(workspace, configuration, problems);
    Pool pool = pool(workspace.agents(), workspace.availability(), configuration, problems);
    return problems.hasErrors()
        ? Optional.empty()
        : demand.map(inputs -> new NightInputs(inputs, pool));
  }

  /** Reads only what a forecast starts from. */
  static Optional<DemandInputs> readDemand(
      Workspace workspace, Configuration configuration, DataProblems problems) {
    List<Path> history = workspace.history();
    if (history.isEmpty()) {
      problems.error(
          workspace.root().resolve("history").toString(),
          1,
          "no history files, valid: at least one .csv or .csv.gz");
    }
    return ReadDemand.read(
        new ReadDemand.Files(history, workspace.findQueues(), workspace.findSpecialDays()),
        configuration,
        problems);
  }

  /** Reads the agents and their availability. */
  static Pool pool(
      Path agentsFile, Path availabilityFile, Configuration configuration, DataProblems problems) {
    CsvDialect dialect = configuration.csvDialect();
    List<Agent> agents = AgentsCsv.read(agentsFile, dialect, problems);
    List<Availability> availability =
        AvailabilityCsv.read(availabilityFile, dialect, agents, configuration.findZone(), problems);
    return problems.hasErrors() ? new Pool(List.of(), List.of()) : new Pool(agents, availability);
  }

  /** The skills of each agent. */
  List<Set<String>> agentSkills() {
    return pool.agents().stream().map(agent -> agent.qualification().skills()).toList();
  }
}
