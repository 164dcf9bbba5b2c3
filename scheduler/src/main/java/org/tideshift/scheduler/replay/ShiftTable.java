package org.tideshift.scheduler.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tideshift.forecast.demand.IntervalGrid;

/** The shifts by number, cut to the time replayed; those wholly outside it are left out. */
final class ShiftTable {
  private record Kind(int group, List<Integer> queues) {}

  private final IntervalGrid grid;
  private final List<WorkedShift> shifts = new ArrayList<>();
  private final List<Profile> profiles = new ArrayList<>();
  private final int[] profileOf;
  private final int[][] profilesOfQueue;

  ShiftTable(ReplayCase replayed, QueueTable table) {
    this.grid = replayed.grid();
    for (WorkedShift shift : replayed.shifts()) {
      if (shift.span().start().isBefore(grid.end()) && shift.span().end().isAfter(grid.start())) {
        shifts.add(shift);
      }
    }
    Map<Kind, Integer> numbers = new LinkedHashMap<>();
    this.profileOf = shifts.stream().mapToInt(shift -> profile(shift, table, numbers)).toArray();
    this.profilesOfQueue =
        IntStream.range(0, table.size()).mapToObj(this::serving).toArray(int[][]::new);
  }

  private int profile(WorkedShift shift, QueueTable table, Map<Kind, Integer> numbers) {
    List<Integer> queues = shift.queues().stream().map(table::numberOf).toList();
    Kind kind = new Kind(table.groups().indexOf(shift.group()), queues);
    return numbers.computeIfAbsent(
        kind,
        any -> {
          profiles.add(new Profile(kind.group(), kind.queues(), table));
          return profiles.size() - 1;
        });
  }

  private int[] serving(int queue) {
    return IntStream.range(0, profiles.size())
        .filter(profile -> profiles.get(profile).serves(queue))
        .toArray();
  }

  int size() {
    return shifts.size();
  }

  WorkedShift shift(int number) {
    return shifts.get(number);
  }

  List<Profile> profiles() {
    return profiles;
  }

  int profileNumber(int shift) {
    return profileOf[shift];
  }

  Profile profile(int shift) {
    return profiles.get(profileOf[shift]);
  }

  /** Numbers of the profiles that serve a queue. */
  int[] profilesOf(int queue) {
    return profilesOfQueue[queue];
  }

  long start(int shift) {
    return time(shifts.get(shift).span().start());
  }

  long end(int shift) {
    return time(shifts.get(shift).span().end());
  }

  private long time(Instant moment) {
    Instant inside = moment.isBefore(grid.start()) ? grid.start() : moment;
    Instant cut = inside.isAfter(grid.end()) ? grid.end() : inside;
    return Duration.between(grid.start(), cut).toMillis() * (QueueTable.SECOND / 1000);
  }
}
