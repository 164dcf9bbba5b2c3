package org.tideshift.scheduler.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.staffing.GroupRequirement;
import org.tideshift.scheduler.staffing.StaffBlocks;
import org.tideshift.scheduler.staffing.StaffingOptions;

/**
 * The classical rota of a call centre: everybody works eight hours from one of three starts a day,
 * the same three for all. Each shift has as many agents as its promise takes; the starts are those,
 * of the eight on whole hours, that cost fewest hours. Everybody comes.
 *
 * @param starts the three starts, local
 * @param shifts the shifts
 */
public record FixedRota(List<LocalTime> starts, List<WorkedShift> shifts) {
  private static final int SHIFT_HOURS = 8;
  private static final int SHIFTS_A_DAY = 3;

  /** Copies the lists. */
  public FixedRota {
    starts = List.copyOf(starts);
    shifts = List.copyOf(shifts);
  }

  /** A way to begin: where the blocks lie, and what they take. */
  private record Choice(List<LocalTime> starts, Set<Instant> cuts, List<GroupRequirement> blocks) {
    double agentHours() {
      double sum = 0;
      for (GroupRequirement group : blocks) {
        for (int i = 0; i < group.grid().size(); i++) {
          sum += group.agentsRequired(i) * group.grid().hours();
        }
      }
      return sum;
    }
  }

  /** The cheapest rota for a plan's forecast that keeps a promise. */
  static FixedRota of(PlannedNight night, StaffingOptions options, StaffBlocks.Promise promise) {
    Choice best = choice(night, options, promise, 0);
    for (int hour = 1; hour < SHIFT_HOURS; hour++) {
      Choice other = choice(night, options, promise, hour);
      best = other.agentHours() < best.agentHours() ? other : best;
    }
    return new FixedRota(
        best.starts(),
        SeatShifts.covering(best.blocks(), new GroupQueues(night.queues(), options), best.cuts()));
  }

  private static Choice choice(
      PlannedNight night, StaffingOptions options, StaffBlocks.Promise promise, int firstHour) {
    List<LocalTime> starts = new ArrayList<>();
    for (int shift = 0; shift < SHIFTS_A_DAY; shift++) {
      starts.add(LocalTime.of(firstHour + shift * SHIFT_HOURS, 0));
    }
    IntervalGrid grid = night.requirements().get(0).grid();
    Set<Instant> cuts = cuts(grid, starts, options.zone());
    List<Integer> blocks = new ArrayList<>(List.of(0));
    for (Instant cut : cuts) {
      int index = (int) grid.intervalsUntil(cut);
      if (index > 0 && index < grid.size()) {
        blocks.add(index);
      }
    }
    return new Choice(
        starts,
        cuts,
        StaffBlocks.plan(
            night.queues(),
            night.forecasts(),
            night.requirements(),
            options,
            new StaffBlocks.Blocks(promise, blocks)));
  }

  /** All starts of the rota within the plan, on its grid. */
  private static Set<Instant> cuts(IntervalGrid grid, List<LocalTime> starts, ZoneId zone) {
    Set<Instant> cuts = new TreeSet<>();
    LocalDate last = LocalDate.ofInstant(grid.end(), zone);
    for (LocalDate day = LocalDate.ofInstant(grid.start(), zone);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (LocalTime start : starts) {
        cuts.add(
            grid.startOf((int) grid.intervalsUntil(day.atTime(start).atZone(zone).toInstant())));
      }
    }
    return cuts;
  }
}
