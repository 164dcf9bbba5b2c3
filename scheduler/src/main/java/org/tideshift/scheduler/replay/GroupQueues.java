package org.tideshift.scheduler.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.staffing.GroupRequirement;
import org.tideshift.scheduler.staffing.StaffingOptions;

/**
 * The queues that a seat of a group serves, where no agent with skills of their own sits on it: of
 * the seats, as many may fill their idle time with a queue as of the pool's agents for the group
 * hold its skills.
 */
final class GroupQueues {
  private final StaffingOptions staffing;
  private final Map<String, Queue> queues = new TreeMap<>();
  private final Map<String, List<String>> own = new TreeMap<>();
  private final Map<String, Set<String>> skills = new TreeMap<>();

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
   */
  List<String> servedBy(GroupRequirement requirement, int seat) {
    String group = requirement.staffingGroup();
    List<String> served = new ArrayList<>(own.getOrDefault(group, List.of(group)));
    for (String fill : requirement.fillQueues()) {
      if (!served.contains(fill) && queues.containsKey(fill) && mayFill(group, fill, seat)) {
        served.add(fill);
      }
    }
    return served;
  }

  /** Spreads those who may evenly over the seats. */
  private boolean mayFill(String group, String fill, int seat) {
    Set<String> held = skills.getOrDefault(group, Set.of());
    Set<String> wanted = skills.getOrDefault(groupOf(fill), Set.of(fill));
    double share = staffing.shareHolding(held, wanted);
    return Math.floor(seat * share + 0.5) > Math.floor((seat - 1) * share + 0.5);
  }

  private String groupOf(String queue) {
    return queues.getOrDefault(queue, Queue.ofName(queue)).staffing().staffingGroup();
  }
}
