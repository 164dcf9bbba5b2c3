package org.tideshift.scheduler.offers.solver;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.OfferSearch;
import org.tideshift.scheduler.offers.PlanBound;
import org.tideshift.scheduler.offers.PlannedShift;
import org.tideshift.scheduler.offers.SearchProgress;
import org.tideshift.scheduler.offers.SearchStatistics;

/** Searches a lawful plan with OptaPlanner; the same seed and effort give the same plan. */
public final class OfferSolver {
  private final InstantSource clock;

  /** Takes the clock that a time limit is measured by. */
  public OfferSolver(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Searches; without requirement or anybody available the plan is empty.
   *
   * @param isSettled whether what was published before was found for this very problem, so that it
   *     is the plan as long as all of it can still be offered
   */
  public FoundPlan solve(
      OfferProblem problem, OfferSearch how, boolean isSettled, SearchProgress progress) {
    if (problem.requirements().stream().allMatch(one -> one.grid().size() == 0)) {
      return new FoundPlan(
          List.of(), new PlanBound(0, "nothing required"), new SearchStatistics(0, 0, true, 0, 0));
    }
    Model model = ModelBuilder.build(problem);
    Windows windows = new Windows(model);
    int possible = model.openSeats.length;
    long moves = (long) how.effort().movesPerPossibleShift() * possible;
    Search search = new Search(moves, how.timeLimit(), clock, how.seed(), progress);
    ProveBound bound = new ProveBound(model, windows);
    search.aimAt(goal(model, bound, search));
    double mostRounds = how.effort().boundRounds();
    try (BoundBeside beside =
        BoundBeside.begin(bound, rounds -> search.timeSpent().orElse(rounds / mostRounds))) {
      ShiftPlan plan = ShiftPlan.first(model, search, windows);
      boolean stays = isSettled && model.published == problem.aims().published().shifts().size();
      ShiftPlan best = possible == 0 || stays ? plan : run(plan, how.seed());
      Board board = board(best);
      beside.await(uncovered(board));
      SearchStatistics statistics =
          new SearchStatistics(
              search.tried(),
              possible,
              search.isReproducible(),
              model.published,
              model.published - board.changed);
      return new FoundPlan(shifts(best), bound.bound(), statistics);
    }
  }

  /**
   * The least weighted uncovered time, as far as is known; 0 where priorities differ. How far the
   * bound has come by now depends on the machine, so only the flow counts without a time limit.
   */
  private static LongSupplier goal(Model model, ProveBound bound, Search search) {
    for (int cell = 0; cell < model.required.length; cell++) {
      if (model.required[cell] > 0 && model.weight[cell] != Model.PRIORITY) {
        return () -> 0;
      }
    }
    return search.isReproducible()
        ? () -> bound.flow() * Model.PRIORITY
        : () -> bound.soFar() * Model.PRIORITY;
  }

  /** Thousandths of agent-steps uncovered, priorities apart. */
  private static long uncovered(Board board) {
    Model model = board.model;
    long uncovered = 0;
    for (int cell = 0; cell < model.required.length; cell++) {
      uncovered += Math.max(0, model.required[cell] - board.expected[cell]);
    }
    return uncovered;
  }

  private static Board board(ShiftPlan plan) {
    Board board = new Board(plan.model());
    plan.possibleShifts().forEach(one -> board.setCode(one.seat(), one.code()));
    return board;
  }

  private static ShiftPlan run(ShiftPlan empty, long seed) {
    SolverFactory<ShiftPlan> factory = SolverFactory.create(OfferSolverConfig.of(seed));
    Solver<ShiftPlan> solver = factory.buildSolver();
    return solver.solve(empty);
  }

  private static List<PlannedShift> shifts(ShiftPlan plan) {
    Model model = plan.model();
    List<PlannedShift> shifts = new ArrayList<>();
    for (PossibleShift one : plan.possibleShifts()) {
      int code = one.code();
      if (code != Board.NONE) {
        shifts.add(
            new PlannedShift(
                model.agents.get(model.seatAgent[one.seat()]).id,
                model.groups.get(ShiftCode.group(code)),
                model.steps.span(ShiftCode.start(code), ShiftCode.end(code))));
      }
    }
    shifts.sort(Comparator.comparing(PlannedShift::agentId).thenComparing(PlannedShift::span));
    return shifts;
  }
}
