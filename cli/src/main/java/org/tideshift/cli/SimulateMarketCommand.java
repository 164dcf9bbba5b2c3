package org.tideshift.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tideshift.scheduler.batch.SimulateMarket;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.simulation.Planner;
import org.tideshift.scheduler.marketplace.simulation.StrategyStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Three ways of offering, played on agents whose rates nobody knows. */
@Command(
    name = "simulate-market",
    description = {
      "Plays nights of a market whose agents claim, decline, release and fail to show by hidden"
          + " rates, and sets three ways of offering side by side: one offer a seat, a flat number"
          + " of offers a seat with as many paid hours as the third, and offers by what the ledger"
          + " says of agents and hours.",
      ""
    })
final class SimulateMarketCommand implements Callable<Integer> {
  private static final int USUAL_AGENTS = 150;

  @ParentCommand private Tideshift tideshift;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "WORKSPACE",
      description = "Plays its agents and published requirement; without it, all is made up.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many markets, each with a seed of its own (default: ${DEFAULT-VALUE}).")
  private int seeds;

  @Option(
      names = "--nights",
      paramLabel = "N",
      defaultValue = "14",
      description = "Nights of each (default: ${DEFAULT-VALUE}).")
  private int nights;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the first market; the others follow (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--agents",
      paramLabel = "N",
      description = "Agents of a made-up pool, not of a workspace's (default: 150).")
  private Optional<Integer> agents = Optional.empty();

  @Option(
      names = "--planner",
      paramLabel = "quick|search",
      description =
          "How each plan is made: quick goes through the agents once or twice; search is the"
              + " search of a night at its least effort, which takes minutes a seed (default:"
              + " quick).")
  private Planner planner = Planner.QUICK;

  @Override
  public Integer call() {
    if (folder.isPresent() && agents.isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "--agents is for a made-up pool; a workspace is played with its own. Maybe leave it out");
    }
    SimulateMarket.Options options =
        new SimulateMarket.Options(
            new SimulateMarket.Seeds(seed, seeds), nights, agents.orElse(USUAL_AGENTS), planner);
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
