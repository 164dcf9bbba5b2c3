package org.tideshift.scheduler.replay;

import java.util.List;
import java.util.Set;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** How many seats of a group were required, offered, claimed and worked, by interval of a plan. */
final class SeatCounts {
  private final int[] required;
  private final int[] offered;
  private final int[] claimed;
  private final int[] worked;

  private SeatCounts(int[] required, int[] offered, int[] claimed, int[] worked) {
    this.required = required;
    this.offered = offered;
    this.claimed = claimed;
    this.worked = worked;
  }

  /** Counts the seats of a group, under the requirements it was planned by. */
  static SeatCounts of(String group, PastNight night, List<GroupRequirement> planned) {
    GroupRequirement requirement =
        planned.stream().filter(one -> one.staffingGroup().equals(group)).findFirst().orElseThrow();
    IntervalGrid grid = requirement.grid();
    int[] required = new int[grid.size()];
    for (int i = 0; i < required.length; i++) {
      required[i] = whole(requirement.agentsRequired(i));
    }
    return new SeatCounts(
        required,
        count(group, night.planned().offers(), grid),
        count(group, night.claimed(), grid),
        count(group, night.worked(), grid));
  }

  private static int whole(double agents) {
    return (int) Math.ceil(agents - 1e-9);
  }

  private static int[] count(String group, List<WorkedShift> shifts, IntervalGrid grid) {
    int[] agents = new int[grid.size()];
    shifts.stream()
        .filter(shift -> shift.group().equals(group))
        .flatMapToInt(shift -> shift.intervalsOf(grid))
        .forEach(index -> agents[index]++);
    return agents;
  }

  /** Agents there of those required, less what each cause that is real takes away. */
  int agents(double wanted, int index, Set<LossCause> real) {
    int agents = whole(wanted);
    agents -= real.contains(LossCause.SOLVER_GAP) ? required[index] - offered[index] : 0;
    agents -= real.contains(LossCause.UNCLAIMED_SEATS) ? offered[index] - claimed[index] : 0;
    agents -= real.contains(LossCause.NO_SHOWS) ? claimed[index] - worked[index] : 0;
    return Math.max(0, agents);
  }
}
