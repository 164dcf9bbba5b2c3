package org.tideshift.scheduler.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.staffing.GroupRequirement;
import org.tideshift.scheduler.staffing.StaffingOptions;

/**
 * The queues that a seat of a group serves, where no agent with skills of their own sits on it: it
 * is given those of one of the pool's agents for the group, day by day those of another, so that
 * each of them comes up equally often.
 */
final class GroupQueues {
  // Multiples of these parts of a circle lie evenly on it, however few or many (Roberts 2018).
  private static final double SEAT_STEP = 0.7548776662466927;
  private static final double DAY_STEP = 0.5698402909980532;

  private final StaffingOptions staffing;
  private final Map<String, Queue> queues = new TreeMap<>();
  private final Map<String, List<String>> own = new TreeMap<>();
  private final Map<String, Set<String>> skills = new TreeMap<>();
  private final Map<String, List<Set<String>>> pools = new HashMap<>();

  GroupQueues(Collection<Queue> queues, StaffingOptions staffing) {
    this.staffing = staffing;
    for (Queue queue : queues) {
      String group = queue.staffing().staffingGroup();
      this.queues.put(queue.name(), queue);
      own.computeIfAbsent(group, any -> new ArrayList<>()).add(queue.name());
      skills
          .computeIfAbsent(group, any -> new TreeSet<>())
          .addAll(queue.staffing().requiredSkills());
    }
  }

  /**
   * The group's queues, then those that fill its idle time.
   *
   * @param seat number of the seat, from 1
   * @param start when its shift begins
   */
  List<String> servedBy(GroupRequirement requirement, int seat, Instant start) {
    String group = requirement.staffingGroup();
    List<String> served = new ArrayList<>(own.getOrDefault(group, List.of(group)));
    Set<String> held = heldBy(group, seat, start);
    for (String fill : requirement.fillQueues()) {
      if (!served.contains(fill) && queues.containsKey(fill) && held.containsAll(skillsOf(fill))) {
        served.add(fill);
      }
    }
    return served;
  }

  private Set<String> heldBy(String group, int seat, Instant start) {
    Set<String> wanted = skills.getOrDefault(group, Set.of());
    List<Set<String>> pool = pools.computeIfAbsent(group, any -> staffing.skillsHolding(wanted));
    if (pool.isEmpty()) {
      return wanted;
    }
    long day = LocalDate.ofInstant(start, staffing.zone()).toEpochDay();
    double place = seat * SEAT_STEP + day * DAY_STEP;
    return pool.get((int) ((place - Math.floor(place)) * pool.size()));
  }

  private Set<String> skillsOf(String queue) {
    return queues.getOrDefault(queue, Queue.ofName(queue)).staffing().requiredSkills();
  }
}
