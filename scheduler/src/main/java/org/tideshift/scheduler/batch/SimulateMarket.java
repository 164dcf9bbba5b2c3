package org.tideshift.scheduler.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.tideshift.forecast.csv.CsvDialect;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.QueuesCsv;
import org.tideshift.scheduler.batch.workspace.RequirementsCsv;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.simulation.CompareStrategies;
import org.tideshift.scheduler.marketplace.simulation.CompareStrategies.Comparison;
import org.tideshift.scheduler.marketplace.simulation.HiddenMarket;
import org.tideshift.scheduler.marketplace.simulation.MadeUpMarket;
import org.tideshift.scheduler.marketplace.simulation.Planner;
import org.tideshift.scheduler.marketplace.simulation.SimulatedMarket;
import org.tideshift.scheduler.marketplace.simulation.StrategyStudy;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.Pool;
import org.tideshift.scheduler.offers.PublishedPlan;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** Plays markets with hidden rates, one for each seed. */
public final class SimulateMarket {
  /** Days beyond the last one decided that are offered already. */
  private static final int DAYS_BEYOND = 3;

  private final Options options;
  private final Progress progress;
  private final AtomicLong done = new AtomicLong();

  /**
   * Which markets.
   *
   * @param first seed of the first
   * @param count how many, of consecutive seeds
   */
  public record Seeds(long first, int count) {}

  /**
   * What is played.
   *
   * @param seeds which markets, 1 or more
   * @param nights nights of each, 1 or more
   * @param agents size of a made-up pool, 1 or more
   * @param planner how the offers of a night are found
   */
  public record Options(Seeds seeds, int nights, int agents, Planner planner) {
    /** Refuses what is below 1. */
    public Options {
      if (seeds.count() < 1 || nights < 1 || agents < 1) {
        throw new StepFailure(
            ExitCode.USAGE,
            "--seeds, --nights and --agents are "
                + seeds.count()
                + ", "
                + nights
                + " and "
                + agents
                + ", valid: 1 or more");
      }
    }
  }

  private SimulateMarket(Options options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /** Plays markets whose pool and requirement are made up. */
  public static StrategyStudy madeUp(
      Options options, Configuration configuration, Progress progress) {
    return new SimulateMarket(options, progress)
        .play(
            seed -> MadeUpMarket.of(options.agents(), options.nights() + DAYS_BEYOND, seed),
            configuration);
  }

  /**
   * Plays the pool of a workspace with the requirement of its published run.
   *
   * @throws StepFailure NO_WORKSPACE or USAGE where there is none or nothing was published in it
   * @throws org.tideshift.forecast.csv.BadDataException where a file is wrong
   */
  public static StrategyStudy ofWorkspace(
      Workspace workspace, Options options, Configuration configuration, Progress progress) {
    RunNight.requireWorkspace(workspace);
    OfferProblem problem = problem(workspace, configuration);
    return new SimulateMarket(options, progress)
        .play(seed -> HiddenMarket.behind(problem, seed), configuration);
  }

  private static OfferProblem problem(Workspace workspace, Configuration configuration) {
    Path requirements =
        workspace
            .findPublishedRun()
            .map(run -> run.resolve("requirements.csv"))
            .orElseThrow(
                () ->
                    new StepFailure(
                        ExitCode.USAGE,
                        "nothing is published in "
                            + workspace.root()
                            + ", valid: a workspace after a night. Maybe run tideshift nightly "
                            + workspace.root()));
    DataProblems problems = new DataProblems();
    List<GroupRequirement> required =
        RequirementsCsv.read(requirements, CsvDialect.STANDARD, Optional.empty(), problems);
    Pool pool =
        NightInputs.pool(workspace.agents(), workspace.availability(), configuration, problems);
    List<Queue> queues =
        workspace
            .findQueues()
            .map(file -> QueuesCsv.read(file, configuration.csvDialect(), problems))
            .orElse(List.of());
    problems.throwIfAny();
    return MakeOffers.problem(required, queues, pool, PublishedPlan.none(), configuration);
  }

  private StrategyStudy play(LongFunction<SimulatedMarket> market, Configuration configuration) {
    double shortRisk = configuration.get(ConfigurationKeys.OFFERS_SHORT_RISK);
    List<Long> seeds =
        LongStream.range(0, options.seeds().count())
            .mapToObj(one -> options.seeds().first() + one)
            .toList();
    progress.begin("markets", seeds.size());
    List<Comparison> compared =
        Partitions.forEach(seeds, seed -> compare(market.apply(seed), shortRisk));
    progress.end(seeds.size() + " markets played");
    return new StrategyStudy(compared);
  }

  private Comparison compare(SimulatedMarket market, double shortRisk) {
    try {
      Comparison compared =
          CompareStrategies.of(market, options.nights(), shortRisk, options.planner());
      progress.advanceTo(done.incrementAndGet());
      return compared;
    } catch (IllegalArgumentException tooShort) {
      throw new StepFailure(ExitCode.USAGE, String.valueOf(tooShort.getMessage()));
    }
  }
}
