package org.tideshift.scheduler.offers.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactProperty;
import org.optaplanner.core.api.domain.valuerange.CountableValueRange;
import org.optaplanner.core.api.domain.valuerange.ValueRangeFactory;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/** OptaPlanner's view of a plan: the possible shifts beside the model they belong to. */
@PlanningSolution(solutionCloner = ShiftPlanCloner.class)
final class ShiftPlan {
  /** Levels of the score after the rules: floors, uncovered, below target, surplus, wishes. */
  static final int SOFT_LEVELS = 5;

  @ProblemFactProperty private final Model model;
  private final Search search;
  private final Part part;

  @PlanningEntityCollectionProperty private final List<PossibleShift> possibleShifts;

  @PlanningScore(bendableHardLevelsSize = 1, bendableSoftLevelsSize = SOFT_LEVELS)
  private @Nullable BendableLongScore score;

  private @Nullable Board board;

  private ShiftPlan(Part part, Search search, List<PossibleShift> possibleShifts) {
    this.model = part.model;
    this.part = part;
    this.search = search;
    this.possibleShifts = possibleShifts;
  }

  /** A plan to be searched in a part of it, with the codes by seat. */
  static ShiftPlan of(Part part, Search search, int[] codes) {
    List<PossibleShift> shifts = new ArrayList<>(part.model.openSeats.length);
    for (int seat : part.model.openSeats) {
      PossibleShift possible = new PossibleShift(seat, null);
      possible.assign(codes[seat]);
      shifts.add(possible);
    }
    return new ShiftPlan(part, search, shifts);
  }

  ShiftPlan copy() {
    List<PossibleShift> shifts = new ArrayList<>(possibleShifts.size());
    for (PossibleShift one : possibleShifts) {
      shifts.add(new PossibleShift(one.seat(), one.shift()));
    }
    ShiftPlan copy = new ShiftPlan(part, search, shifts);
    copy.score = score;
    return copy;
  }

  @ValueRangeProvider(id = "shifts")
  CountableValueRange<Integer> shifts() {
    return ValueRangeFactory.createIntValueRange(0, Integer.MAX_VALUE);
  }

  Model model() {
    return model;
  }

  Search search() {
    return search;
  }

  /** What the search may change; the other possible shifts stay as they are. */
  Part part() {
    return part;
  }

  List<PossibleShift> possibleShifts() {
    return possibleShifts;
  }

  /** The board that the score calculator keeps for this plan while it is worked on. */
  Board board() {
    return Objects.requireNonNull(board, "only the working plan has a board");
  }

  void setBoard(Board board) {
    this.board = board;
  }
}
