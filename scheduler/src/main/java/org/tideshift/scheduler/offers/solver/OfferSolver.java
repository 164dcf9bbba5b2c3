package org.tideshift.scheduler.offers.solver;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tideshift.scheduler.offers.OfferProblem;
import org.tideshift.scheduler.offers.OfferSearch;
import org.tideshift.scheduler.offers.PlanBound;
import org.tideshift.scheduler.offers.PlannedShift;
import org.tideshift.scheduler.offers.SearchProgress;
import org.tideshift.scheduler.offers.SearchStatistics;

/** Searches a lawful plan with OptaPlanner; the same seed and effort give the same plan. */
public final class OfferSolver {
  /** Of the time for prices, what those of the bound may take where the search needs others too. */
  private static final double PLAIN_SHARE = 0.6;

  /** Rounds of those others, in parts of the rounds of the bound, with which they begin. */
  private static final double WEIGHED_ROUNDS = 0.5;

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
    boolean isPlain = isPlain(model);
    bound.raise(pace.ofPrices(isPlain ? 1 : PLAIN_SHARE, 1));
    boolean stays = isSettled && model.published == problem.aims().published().shifts().size();
    Aim aim = stays ? Aim.none(progress) : aim(model, bound, pace, progress);
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
   * Bound and prices are about uncovered time of one priority. Where priorities differ the search
   * does not stop early at the bound, and where they do or more is wanted than required it goes by
   * prices of its own. A plan of published offers is only mended: prices would take it apart first.
   */
  private static Aim aim(Model model, ProveBound bound, Pace pace, SearchProgress progress) {
    double[] prices = {};
    if (model.published == 0 && isPlain(model)) {
      prices = bound.prices();
    } else if (model.published == 0) {
      prices = bound.weighedPrices(pace.ofPrices(1 - PLAIN_SHARE, WEIGHED_ROUNDS));
    }
    return new Aim(isOfOnePriority(model) ? bound.best() * Model.PRIORITY : 0, prices, progress);
  }

  private static boolean isPlain(Model model) {
    return isOfOnePriority(model) && !model.isOverOffered;
  }

  private static boolean isOfOnePriority(Model model) {
    return IntStream.range(0, model.required.length)
        .allMatch(cell -> model.required[cell] == 0 || model.weight[cell] == Model.PRIORITY);
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
