package org.tideshift.scheduler.staffing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which share of a group's people can do another queue's work: those of the pool who hold the
 * group's skills and the queue's, over those who hold the group's. Without a known pool, all of
 * them where the group's own skills cover the queue's, else none. A group's own queues are always
 * for all.
 */
final class SkillShare {

  private final List<Set<String>> agents;
  private final Map<List<String>, Double> known = new HashMap<>();

  SkillShare(List<Set<String>> agents) {
    this.agents = agents;
  }

  /** The share, 0..1. */
  double of(StaffingGroup group, DeferrableQueue queue) {
    if (group.owns(queue)) {
      return 1;
    }
    return known.computeIfAbsent(
        List.of(group.name(), queue.name()), pair -> share(group.skills(), queue.requiredSkills()));
  }

  private double share(Set<String> held, Set<String> wanted) {
    if (agents.isEmpty()) {
      return held.containsAll(wanted) ? 1 : 0;
    }
    Set<String> both = new HashSet<>(held);
    both.addAll(wanted);
    double able = agents.stream().filter(skills -> skills.containsAll(held)).count();
    double ableForBoth = agents.stream().filter(skills -> skills.containsAll(both)).count();
    return able == 0 ? 0 : ableForBoth / able;
  }
}
