package org.tideshift.scheduler.offers.solver;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    Pace pace = new Pace(how, clock);
    Model model = ModelBuilder.build(problem);
    int possible = model.openSeats.length;
    Part whole = Part.whole(model);
    ProveBound bound = new ProveBound(model, whole.windows);
    bound.raise(pace.ofPrices());
    boolean stays = isSettled && model.published == problem.aims().published().shifts().size();
    Aim aim = aim(model, bound, progress);
    PlanSearch search = new PlanSearch(model, Partition.of(model), pace, aim, how.seed());
    if (possible > 0 && !stays) {
      search.run();
    }
    Board board = search.board();
    SearchStatistics statistics =
        new SearchStatistics(
            search.tried(),
            possible,
            how.timeLimit().isEmpty(),
            model.published,
            model.published - board.changed);
    return new FoundPlan(shifts(board), bound.bound(), statistics);
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
    boolean isGuided = !model.isOverOffered && model.published == 0;
    int[] prices = isGuided ? bound.prices() : new int[0];
    return new Aim(bound.best() * Model.PRIORITY, prices, progress);
  }

  private static List<PlannedShift> shifts(Board board) {
    Model model = board.model;
    List<PlannedShift> shifts = new ArrayList<>();
    for (int seat : model.openSeats) {
      if (board.works(seat)) {
        shifts.add(
            new PlannedShift(
                model.agents.get(model.seatAgent[seat]).id,
                model.groups.get(board.group[seat]),
                model.steps.span(board.start[seat], board.end[seat])));
      }
    }
    shifts.sort(Comparator.comparing(PlannedShift::agentId).thenComparing(PlannedShift::span));
    return shifts;
  }
}
