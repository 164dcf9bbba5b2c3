package org.tideshift.scheduler.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.workspace.AgentZones;
import org.tideshift.scheduler.batch.workspace.AgentsCsv;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.OfferRow;
import org.tideshift.scheduler.batch.workspace.OffersCsv;
import org.tideshift.scheduler.batch.workspace.QueuesCsv;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.Deadlines;
import org.tideshift.scheduler.offers.Agent;

/**
 * What an export needs beside the ledger.
 *
 * @param agents the agents
 * @param queues the queues
 * @param occupancies expected occupancy of the offers of the published night, by offer id
 * @param zones on whose clock times are shown
 * @param deadlines how long agents may change their mind
 */
record ExportInputs(
    List<Agent> agents,
    List<Queue> queues,
    Map<String, Double> occupancies,
    AgentZones zones,
    Deadlines deadlines) {

  /**
   * Reads them.
   *
   * @throws org.tideshift.forecast.csv.BadDataException where a file has an error
   */
  static ExportInputs read(Workspace workspace, Configuration configuration) {
    DataProblems problems = new DataProblems();
    List<Agent> agents = AgentsCsv.read(workspace.agents(), configuration.csvDialect(), problems);
    List<Queue> queues =
        workspace
            .findQueues()
            .map(file -> QueuesCsv.read(file, configuration.csvDialect(), problems))
            .orElse(List.of());
    Optional<Path> offers =
        workspace
            .findPublishedRun()
            .map(run -> run.resolve("offers.csv"))
            .filter(Files::isRegularFile);
    Map<String, Double> occupancies =
        offers.map(file -> OffersCsv.readOccupancies(file, problems)).orElse(Map.of());
    problems.throwIfAny();
    return new ExportInputs(
        agents,
        queues,
        occupancies,
        AgentZones.of(configuration.get(ConfigurationKeys.TIMEZONE), agents),
        Ledgers.deadlines(configuration));
  }

  Set<String> agentIds() {
    Set<String> ids = new TreeSet<>();
    agents.forEach(agent -> ids.add(agent.id()));
    return ids;
  }

  Set<String> brands() {
    Set<String> brands = new TreeSet<>();
    queues.forEach(queue -> queue.traits().brand().ifPresent(brands::add));
    return brands;
  }

  /** The ledger keeps what was promised; how busy a shift will be is for each night to say anew. */
  OfferRow withOccupancy(OfferRow row) {
    Double share = occupancies.get(row.offerId());
    return share == null ? row : row.withExpectedOccupancy(share);
  }
}
