package org.tideshift.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.SimulateMarket;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.simulation.StrategyStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Three ways of offering, played on agents whose rates nobody knows. */
@Command(
    name = "simulate-market",
    description = {
      "Plays nights of a market whose agents claim, decline, release and fail to show by hidden"
          + " rates, and sets three ways of offering side by side: one offer a seat, a flat number"
          + " of offers a seat with as many paid hours as the third, and offers by what the ledger"
          + " says of agents and hours.",
      "Offers are made by a quick plan of its own, not by the search of a night.",
      ""
    })
final class SimulateMarketCommand implements Callable<Integer> {
  @ParentCommand private Tideshift tideshift;

  @Parameters(
      arity = "0..1",
      paramLabel = "WORKSPACE",
      description = "Plays its agents and published requirement; without it, all is made up.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many markets, of the seeds from 1 (default: ${DEFAULT-VALUE}).")
  private int seeds;

  @Option(
      names = "--nights",
      paramLabel = "N",
      defaultValue = "14",
      description = "Nights of each (default: ${DEFAULT-VALUE}).")
  private int nights;

  @Option(
      names = "--agents",
      paramLabel = "N",
      defaultValue = "150",
      description = "Agents of a made-up pool (default: ${DEFAULT-VALUE}).")
  private int agents;

  @Override
  public Integer call() {
    SimulateMarket.Options options = new SimulateMarket.Options(seeds, nights, agents);
    Console console = tideshift.console();
    StrategyStudy study =
        folder
            .map(Workspace::new)
            .map(workspace -> play(workspace, options, console))
            .orElseGet(
                () ->
                    SimulateMarket.madeUp(
                        options, tideshift.options().configuration(Map.of()), console.progress()));
    MarketAnswer answer = new MarketAnswer(study);
    console.result(answer.json(), answer.text());
    return 0;
  }

  private StrategyStudy play(Workspace workspace, SimulateMarket.Options options, Console console) {
    Configuration configuration =
        tideshift.options().configuration(workspace.configurationFile(), Map.of());
    return SimulateMarket.ofWorkspace(workspace, options, configuration, console.progress());
  }
}
