package org.tideshift.scheduler.offers.solver;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** What OptaPlanner plans: a place for one shift in a window of an agent, taken or not. */
@PlanningEntity
final class PossibleShift {
  @PlanningId private final int seat;

  @PlanningVariable(nullable = true, valueRangeProviderRefs = "shifts")
  private @Nullable Integer shift;

  PossibleShift(int seat, @Nullable Integer shift) {
    this.seat = seat;
    this.shift = shift;
  }

  int seat() {
    return seat;
  }

  @Nullable Integer shift() {
    return shift;
  }

  /** The shift's {@link ShiftCode}, or {@link Board#NONE}. */
  int code() {
    return shift == null ? Board.NONE : shift;
  }

  void assign(int code) {
    shift = code == Board.NONE ? null : (Integer) code;
  }
}
