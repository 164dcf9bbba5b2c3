package org.tideshift.scheduler.offers.solver;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    Pace pace = new Pace(how, clock);
    Model model = ModelBuilder.build(problem);
    int possible = model.openSeats.length;
    Part whole = Part.whole(model);
    ProveBound bound = new ProveBound(model, whole.windows);
    bound.raise(pace.ofPrices());
    Aim aim = aim(model, bound, progress);
    PlanSearch search = new PlanSearch(model, Partition.of(model), pace, aim, how.seed());
    List<FoundShift> shifts = possible == 0 ? List.of() : shifts(search.run());
    return new FoundPlan(shifts, bound.bound(), search.tried(), possible);
  }

  /**
   * Bound and prices are about uncovered time of one priority. With several, the search goes by
   * neither; where more is wanted than required, not by the prices.
   */
  private static Aim aim(Model model, ProveBound bound, SearchProgress progress) {
    for (int cell = 0; cell < model.required.length; cell++) {
      if (model.required[cell] > 0 && model.weight[cell] != Model.PRIORITY) {
        return new Aim(0, new int[0], progress);
      }
    }
    int[] prices = model.isOverOffered ? new int[0] : bound.prices();
    return new Aim(bound.best() * Model.PRIORITY, prices, progress);
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
