package org.tideshift.scheduler.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.staffing.GroupRequirement;

/** The queues that a seat of a group serves, where no agent with skills of their own sits on it. */
final class GroupQueues {
  private final Map<String, List<String>> own = new TreeMap<>();

  GroupQueues(Collection<Queue> queues) {
    for (Queue queue : queues) {
      own.computeIfAbsent(queue.staffing().staffingGroup(), any -> new ArrayList<>())
          .add(queue.name());
    }
  }

  /** The group's queues, then those that fill its idle time. */
  List<String> servedBy(GroupRequirement requirement) {
    String group = requirement.staffingGroup();
    List<String> served = new ArrayList<>(own.getOrDefault(group, List.of(group)));
    requirement.fillQueues().stream().filter(fill -> !served.contains(fill)).forEach(served::add);
    return served;
  }
}
