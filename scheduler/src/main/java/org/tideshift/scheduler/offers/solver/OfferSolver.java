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
import org.tideshift.scheduler.offers.SearchProgress;
import org.tideshift.scheduler.offers.solver.FoundPlan.FoundShift;

/** Searches a lawful plan with OptaPlanner; the same seed and effort give the same plan. */
public final class OfferSolver {
  private final InstantSource clock;

  /** Takes the clock that a time limit is measured by. */
  public OfferSolver(InstantSource clock) {
    this.clock = clock;
  }

  /** Searches; without requirement or anybody available the plan is empty. */
  public FoundPlan solve(OfferProblem problem, OfferSearch how, SearchProgress progress) {
    if (problem.requirements().stream().allMatch(one -> one.grid().size() == 0)) {
      return new FoundPlan(List.of(), new PlanBound(0, "nothing required"), 0, 0);
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
      ShiftPlan plan = ShiftPlan.empty(model, search, windows);
      ShiftPlan best = possible == 0 ? plan : run(plan, how.seed());
      beside.await(uncovered(best));
      return new FoundPlan(shifts(best), bound.bound(), search.tried(), possible);
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
  private static long uncovered(ShiftPlan plan) {
    Model model = plan.model();
    Board board = new Board(model);
    plan.possibleShifts().forEach(one -> board.setCode(one.seat(), one.code()));
    long uncovered = 0;
    for (int cell = 0; cell < model.required.length; cell++) {
      uncovered += Math.max(0, model.required[cell] - board.expected[cell]);
    }
    return uncovered;
  }

  private static ShiftPlan run(ShiftPlan empty, long seed) {
    SolverFactory<ShiftPlan> factory = SolverFactory.create(OfferSolverConfig.of(seed));
    Solver<ShiftPlan> solver = factory.buildSolver();
    return solver.solve(empty);
  }

  private static List<FoundShift> shifts(ShiftPlan plan) {
    Model model = plan.model();
    List<FoundShift> shifts = new ArrayList<>();
    for (PossibleShift one : plan.possibleShifts()) {
      int code = one.code();
      if (code != Board.NONE) {
        shifts.add(
            new FoundShift(
                model.agents.get(model.seatAgent[one.seat()]).id,
                model.groups.get(ShiftCode.group(code)),
                model.steps.span(ShiftCode.start(code), ShiftCode.end(code))));
      }
    }
    shifts.sort(Comparator.comparing(FoundShift::agentId).thenComparing(FoundShift::span));
    return shifts;
  }
}
