package org.tideshift.scheduler.offers.solver;

import java.util.List;
import java.util.stream.IntStream;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;

/**
 * Searches a plan: part by part in rounds, every part by a solver of its own, and at last as a
 * whole; at once as a whole where there are no parts. A round begins as warm as the one before
 * ended, so a part is handed on as it was left, not at its best.
 */
final class PlanSearch {
  /** Rounds in parts while the search is warm; enough that a border never rests for long. */
  private static final int WARM_ROUNDS = 20;

  private static final int POLISHING_ROUNDS = 2;

  /** The rest is for the plan as a whole. */
  private static final double PARTS_END = 0.98;

  private final Model model;
  private final Partition partition;
  private final Pace pace;
  private final Aim aim;
  private final Dice seeds;
  private final int[] codes;
  private long tried;

  PlanSearch(Model model, Partition partition, Pace pace, Aim aim, long seed) {
    this.model = model;
    this.partition = partition;
    this.pace = pace;
    this.aim = aim;
    this.seeds = new Dice(seed);
    this.codes = model.seed.clone();
  }

  /** Searches to the end; the best plan found is on the {@link #board()}. */
  void run() {
    double end = 0;
    for (int round = 0; !partition.isEmpty() && end < PARTS_END; round++) {
      double from = end;
      end = endOf(round);
      searchParts(round, from, end);
    }
    searchWhole(end);
  }

  /** Moves tried. */
  long tried() {
    return tried;
  }

  private static double endOf(int round) {
    int polishing = round + 1 - WARM_ROUNDS;
    return polishing <= 0
        ? AnnealedMoves.END * (round + 1) / WARM_ROUNDS
        : AnnealedMoves.END + (PARTS_END - AnnealedMoves.END) * polishing / POLISHING_ROUNDS;
  }

  /** Searches the parts of a round, on as many cores as there are, and puts them together. */
  private void searchParts(int round, double from, double to) {
    List<Part> parts = partition.of(round);
    Board board = board();
    List<Search> searches =
        IntStream.range(0, parts.size())
            .mapToObj(
                part ->
                    new Search(
                            aim,
                            from,
                            to,
                            pace.of(parts.get(part), from, to, parts.size()),
                            seeds.next())
                        .holding(partition.held(round, part, board)))
            .toList();
    SolverConfig config =
        from < AnnealedMoves.END ? OfferSolverConfig.warmPart() : OfferSolverConfig.coldPart();
    List<Integer> numbers = IntStream.range(0, parts.size()).boxed().toList();
    Cores.over(numbers).forEach(part -> solve(config, searches.get(part), parts.get(part)));
    for (int part = 0; part < parts.size(); part++) {
      for (int seat : parts.get(part).seats) {
        codes[seat] = searches.get(part).left()[seat];
      }
      tried += searches.get(part).tried();
    }
  }

  private void searchWhole(double from) {
    Part whole = Part.whole(model);
    Search search = new Search(aim, from, 1, pace.of(whole, from, 1, 1), seeds.next());
    ShiftPlan best = solve(OfferSolverConfig.whole(), search, whole);
    best.possibleShifts().forEach(one -> codes[one.seat()] = one.code());
    tried += search.tried();
  }

  private ShiftPlan solve(SolverConfig config, Search search, Part part) {
    ShiftPlan plan = ShiftPlan.of(part, search, codes);
    return SolverFactory.<ShiftPlan>create(config).buildSolver().solve(plan);
  }

  /** The plan as far as it has come: before the search what was published, else nothing. */
  Board board() {
    Board board = new Board(model);
    for (int seat : model.openSeats) {
      board.setCode(seat, codes[seat]);
    }
    return board;
  }
}
