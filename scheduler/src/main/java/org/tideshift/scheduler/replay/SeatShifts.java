package org.tideshift.scheduler.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.offers.TimeSpan;
import org.tideshift.scheduler.staffing.GroupRequirement;

/**
 * Shifts that put an exact number of agents on each interval, whoever they are: seat {@code k} is
 * taken wherever {@code k} or more are wanted.
 */
final class SeatShifts {
  private final String group;
  private final IntervalGrid grid;
  private final List<String> queues;
  private final Set<Instant> cuts;
  private final List<WorkedShift> shifts = new ArrayList<>();

  private SeatShifts(String group, IntervalGrid grid, List<String> queues, Set<Instant> cuts) {
    this.group = group;
    this.grid = grid;
    this.queues = queues;
    this.cuts = cuts;
  }

  /** Covers every requirement to the agent, fractions rounded up. */
  static List<WorkedShift> covering(
      List<GroupRequirement> requirements, GroupQueues queues, Set<Instant> cuts) {
    List<WorkedShift> shifts = new ArrayList<>();
    for (GroupRequirement one : requirements) {
      List<String> served = queues.servedBy(one);
      shifts.addAll(
          of(
              new SeatShifts(one.staffingGroup(), one.grid(), served, cuts),
              index -> (int) Math.ceil(one.agentsRequired(index) - 1e-9)));
    }
    return shifts;
  }

  /** Puts so many agents of a group on each interval. */
  static List<WorkedShift> staffing(
      GroupRequirement requirement, List<String> queues, IntUnaryOperator agents) {
    return of(
        new SeatShifts(requirement.staffingGroup(), requirement.grid(), queues, Set.of()), agents);
  }

  private static List<WorkedShift> of(SeatShifts seats, IntUnaryOperator agents) {
    int most = 0;
    for (int i = 0; i < seats.grid.size(); i++) {
      most = Math.max(most, agents.applyAsInt(i));
    }
    for (int seat = 1; seat <= most; seat++) {
      seats.take(seat, agents);
    }
    return seats.shifts;
  }

  private void take(int seat, IntUnaryOperator agents) {
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
    TimeSpan span = new TimeSpan(grid.startOf(from), grid.startOf(to));
    shifts.add(new WorkedShift(group + " seat " + seat, group, queues, span, 1));
  }
}
