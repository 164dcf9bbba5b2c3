package org.tideshift.scheduler.offers.solver;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import org.tideshift.forecast.csv.DataProblems;
import org.tideshift.scheduler.batch.MakeOffers;
import org.tideshift.scheduler.batch.OfferFiles;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.LoadConfiguration;
import org.tideshift.scheduler.offers.PublishedPlan;
import org.tideshift.scheduler.offers.SearchProgress;

/**
 * One model, one kind of move, one time, two ways to score: by the incremental calculator and by
 * the constraint streams that assert it in tests. Random lawful shifts, late acceptance, a step a
 * move, so that the two lines differ by the score alone.
 *
 * <p>Arguments: folder of an instance, seconds. Started by {@code offers-bench.sh}.
 */
public final class ScoreRace {
  private static long moves;

  private ScoreRace() {}

  /** Prints a line for each way to score. */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    long seconds = Long.parseLong(args[1]);
    Model model = model(folder);
    run("incremental calculator", seconds, model, incremental());
    run("constraint streams", seconds, model, streams());
  }

  private static Model model(Path folder) {
    Configuration configuration =
        LoadConfiguration.load(
            Optional.of(folder.resolve("tideshift.yaml")), Map.of(), Map.of());
    OfferFiles.Inputs inputs =
        new OfferFiles.Inputs(
            folder.resolve("requirements.csv"),
            folder.resolve("agents.csv"),
            folder.resolve("availability.csv"),
            Optional.empty(),
            new OfferFiles.Earlier(Optional.empty(), Optional.empty()));
    DataProblems problems = new DataProblems();
    OfferFiles.Problem problem = OfferFiles.read(inputs, configuration, problems);
    problems.throwIfAny();
    return ModelBuilder.build(
        MakeOffers.problem(
            problem.requirements(),
            problem.queues(),
            problem.pool(),
            PublishedPlan.none(),
            configuration));
  }

  private static ScoreDirectorFactoryConfig incremental() {
    return new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(BoardScore.class);
  }

  private static ScoreDirectorFactoryConfig streams() {
    return new ScoreDirectorFactoryConfig().withConstraintProviderClass(ShiftConstraints.class);
  }

  private static void run(
      String name, long seconds, Model model, ScoreDirectorFactoryConfig score) {
    moves = 0;
    LocalSearchPhaseConfig phase =
        new LocalSearchPhaseConfig()
            .withMoveSelectorConfig(
                new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(AnyShift.class))
            .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(400))
            .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    SolverConfig config =
        new SolverConfig()
            .withSolutionClass(ShiftPlan.class)
            .withEntityClasses(PossibleShift.class)
            .withScoreDirectorFactory(score)
            .withPhases(phase)
            .withTerminationConfig(new TerminationConfig().withSecondsSpentLimit(seconds));
    int[] nothing = new int[model.seatAgent.length];
    Arrays.fill(nothing, Board.NONE);
    Aim aim = new Aim(0, new double[0], SearchProgress.none());
    Search search = new Search(aim, 0, 1, tried -> 0, 1);
    ShiftPlan best =
        SolverFactory.<ShiftPlan>create(config)
            .buildSolver()
            .solve(ShiftPlan.of(Part.whole(model), search, nothing));
    Board board = new Board(model);
    best.possibleShifts().forEach(one -> board.setCode(one.seat(), one.code()));
    double uncovered = board.uncovered / ((double) Model.MILLI * Model.PRIORITY);
    System.out.printf(
        Locale.ROOT, "%-24s %10.0f %12.0f%n", name, uncovered, (double) moves / seconds);
  }

  /** Gives some possible shift a random value that its window and its length allow, or none. */
  public static final class AnyShift implements MoveIteratorFactory<ShiftPlan, ShiftMove> {
    /** Called by OptaPlanner. */
    public AnyShift() {}

    @Override
    public long getSize(ScoreDirector<ShiftPlan> director) {
      return Integer.MAX_VALUE;
    }

    @Override
    public Iterator<ShiftMove> createOriginalMoveIterator(ScoreDirector<ShiftPlan> director) {
      return createRandomMoveIterator(director, new Random(1));
    }

    @Override
    public Iterator<ShiftMove> createRandomMoveIterator(
        ScoreDirector<ShiftPlan> director, Random random) {
      ShiftPlan plan = director.getWorkingSolution();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return true;
        }

        @Override
        public ShiftMove next() {
          moves++;
          List<PossibleShift> all = plan.possibleShifts();
          PossibleShift one = all.get(random.nextInt(all.size()));
          return new ShiftMove(
              new PossibleShift[] {one}, new int[] {code(plan.model(), one.seat(), random)});
        }
      };
    }

    private static int code(Model model, int seat, Random random) {
      AgentFacts agent = model.agents.get(model.seatAgent[seat]);
      int width = model.seatTo[seat] - model.seatFrom[seat];
      if (random.nextInt(10) == 0) {
        return Board.NONE;
      }
      int most = Math.min(width, agent.maxLength);
      int length = agent.minLength + random.nextInt(most - agent.minLength + 1);
      int start = model.seatFrom[seat] + random.nextInt(width - length + 1);
      return ShiftCode.of(
          agent.groups[random.nextInt(agent.groups.length)], start, start + length);
    }
  }
}
