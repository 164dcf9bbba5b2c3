package org.tideshift.scheduler.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.staffing.GroupRequirement;

/**
 * Shifts that put an exact number of agents on each interval, whoever they are: seat {@code k} is
 * taken wherever {@code k} or more are wanted.
 */
final class SeatShifts {
  private final GroupRequirement requirement;
  private final GroupQueues queues;
  private final Set<Instant> cuts;
  private final List<WorkedShift> shifts = new ArrayList<>();

  private SeatShifts(GroupRequirement requirement, GroupQueues queues, Set<Instant> cuts) {
    this.requirement = requirement;
    this.queues = queues;
    this.cuts = cuts;
  }

  /** Covers every requirement to the agent, fractions rounded up; shifts end at the cuts. */
  static List<WorkedShift> covering(
      List<GroupRequirement> requirements, GroupQueues queues, Set<Instant> cuts) {
    List<WorkedShift> shifts = new ArrayList<>();
    for (GroupRequirement one : requirements) {
      SeatShifts seats = new SeatShifts(one, queues, cuts);
      seats.takeAll(index -> (int) Math.ceil(one.agentsRequired(index) - 1e-9));
      shifts.addAll(seats.shifts);
    }
    return shifts;
  }

  /** Puts so many agents of the requirement's group on each interval. */
  static List<WorkedShift> staffing(
      GroupRequirement requirement, GroupQueues queues, IntUnaryOperator agents) {
    SeatShifts seats = new SeatShifts(requirement, queues, Set.of());
    seats.takeAll(agents);
    return seats.shifts;
  }

  private void takeAll(IntUnaryOperator agents) {
    int most = IntStream.range(0, requirement.grid().size()).map(agents).max().orElse(0);
    for (int seat = 1; seat <= most; seat++) {
      take(seat, agents);
    }
  }

  private void take(int seat, IntUnaryOperator agents) {
    IntervalGrid grid = requirement.grid();
    int from = -1;
    for (int i = 0; i <= grid.size(); i++) {
      boolean taken = i < grid.size() && agents.applyAsInt(i) >= seat;
      boolean ends = from >= 0 && (!taken || cuts.contains(grid.startOf(i)));
      if (ends) {
        add(seat, from, i);
      }
      if (ends || from < 0) {
        from = taken ? i : -1;
      }
    }
  }

  private void add(int seat, int from, int to) {
    IntervalGrid grid = requirement.grid();
    TimeSpan span = new TimeSpan(grid.startOf(from), grid.startOf(to));
    String group = requirement.staffingGroup();
    List<String> served = queues.servedBy(requirement, seat, span.start());
    shifts.add(new WorkedShift(group + " seat " + seat, group, served, span, 1));
  }
}
