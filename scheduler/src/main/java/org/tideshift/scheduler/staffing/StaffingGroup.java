package org.tideshift.scheduler.staffing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.OpeningHours;

/**
 * Queues that are staffed as one pool. The strictest member speaks for all: highest floor, priority
 * and shrinkage.
 *
 * @param name the group's name
 * @param members its queues, at least one, with forecasts on one grid
 */
record StaffingGroup(String name, List<QueueDemand> members) {

  static List<StaffingGroup> of(List<QueueDemand> queues) {
    return queues.stream()
        .collect(
            Collectors.groupingBy(
                member -> member.queue().staffing().staffingGroup(),
                TreeMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> new StaffingGroup(group.getKey(), group.getValue()))
        .toList();
  }

  IntervalGrid grid() {
    return members.get(0).forecast().grid();
  }

  List<QueueDemand> realTime() {
    return members.stream().filter(member -> !member.isDeferrable()).toList();
  }

  List<QueueDemand> deferrable() {
    return members.stream().filter(QueueDemand::isDeferrable).toList();
  }

  /** Whether the queue is one of the group's own. */
  boolean owns(DeferrableQueue queue) {
    return members.contains(queue.demand());
  }

  /** All skills that the group's queues require of its agents. */
  Set<String> skills() {
    Set<String> skills = new TreeSet<>();
    members.forEach(member -> skills.addAll(member.queue().staffing().requiredSkills()));
    return skills;
  }

  double priority() {
    return members.stream()
        .mapToDouble(member -> member.queue().staffing().priority())
        .max()
        .orElseThrow();
  }

  /** Share of shift time on contacts: what shrinkage, paid and unpaid, leaves. */
  double presentShare() {
    return members.stream()
        .map(member -> member.queue().staffing().shrinkage())
        .mapToDouble(shrinkage -> 1 - shrinkage.paid() - shrinkage.unpaid())
        .min()
        .orElseThrow();
  }

  /** Share of shift time that is paid. */
  double paidShare() {
    return 1
        - members.stream()
            .mapToDouble(member -> member.queue().staffing().shrinkage().unpaid())
            .max()
            .orElseThrow();
  }

  /** The floor of each interval: the highest of the queues that are open when it starts. */
  List<Double> floors(ZoneId zone) {
    double[] floors = new double[grid().size()];
    for (QueueDemand member : members) {
      BitSet open = openIntervals(member, zone);
      for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
        floors[i] = Math.max(floors[i], member.queue().staffing().minAgents());
      }
    }
    List<Double> boxed = new ArrayList<>(floors.length);
    for (double floor : floors) {
      boxed.add(floor);
    }
    return boxed;
  }

  /** Intervals at whose start the queue is open by its hours, and not closed by the forecast. */
  static BitSet openIntervals(QueueDemand member, ZoneId zone) {
    IntervalGrid grid = member.forecast().grid();
    OpeningHours hours = member.queue().traits().open();
    boolean always = hours.isAlwaysOpen();
    BitSet open = new BitSet(grid.size());
    for (int i = 0; i < grid.size(); i++) {
      boolean byHours = always || hours.isOpenAt(grid.startOf(i).atZone(zone).toLocalDateTime());
      open.set(i, byHours && member.forecast().isOpen(i));
    }
    return open;
  }
}
