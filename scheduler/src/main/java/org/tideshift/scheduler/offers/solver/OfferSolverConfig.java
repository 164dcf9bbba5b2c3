package org.tideshift.scheduler.offers.solver;

import java.util.List;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.AcceptorType;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** The phases of the search: anneal, polish, complete. */
final class OfferSolverConfig {
  /**
   * The feed has the real temperature; OptaPlanner's acceptor stands guard over the rules, where
   * its temperature is zero, and takes every level below as the feed weighs it.
   */
  private static final String TEMPERATURE =
      "[0]hard/[%1$s/%1$s/%1$s/%1$s/%1$s]soft".formatted("1000000000000000");

  private OfferSolverConfig() {}

  /** The plan as a whole, to its end. */
  static SolverConfig whole() {
    return of(
        annealed(),
        polished(),
        new CustomPhaseConfig().withCustomPhaseCommandClassList(List.of(Completion.class)));
  }

  /** A part, while the search is warm. */
  static SolverConfig warmPart() {
    return of(annealed());
  }

  /** A part, once it is cold. */
  static SolverConfig coldPart() {
    return of(polished());
  }

  private static SolverConfig of(PhaseConfig<?>... phases) {
    ScoreDirectorFactoryConfig director =
        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(BoardScore.class);
    return new SolverConfig()
        .withSolutionClass(ShiftPlan.class)
        .withEntityClasses(PossibleShift.class)
        .withScoreDirectorFactory(director)
        .withPhases(phases);
  }

  private static LocalSearchPhaseConfig annealed() {
    return phase(
        AnnealedMoves.class,
        new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(TEMPERATURE));
  }

  private static LocalSearchPhaseConfig polished() {
    return phase(
        PolishedMoves.class,
        new LocalSearchAcceptorConfig().withAcceptorTypeList(List.of(AcceptorType.HILL_CLIMBING)));
  }

  private static LocalSearchPhaseConfig phase(
      Class<? extends ProposedMoves> moves, LocalSearchAcceptorConfig acceptor) {
    LocalSearchPhaseConfig phase = new LocalSearchPhaseConfig();
    // The feed ends the phase by running dry; OptaPlanner insists on a termination all the same.
    phase.setTerminationConfig(new TerminationConfig().withStepCountLimit(Integer.MAX_VALUE));
    return phase
        .withMoveSelectorConfig(new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(moves))
        .withAcceptorConfig(acceptor)
        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
  }
}
