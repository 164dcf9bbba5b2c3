package org.tideshift.scheduler.staffing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which share of a group's people can do another queue's work: those of the pool who hold the
 * group's skills and the queue's, over those who hold the group's. Without a known pool, all of
 * them where the group's own skills cover the queue's, else none. A group's own queues are always
 * for all.
 */
final class SkillShare {

  private final StaffingOptions options;
  private final Map<List<String>, Double> known = new HashMap<>();

  SkillShare(StaffingOptions options) {
    this.options = options;
  }

  /** The share that can do the work of one or more of the queues, 0..1. */
  double of(StaffingGroup group, List<DeferrableQueue> queues) {
    if (queues.stream().anyMatch(group::owns)) {
      return 1;
    }
    List<String> key = new ArrayList<>(List.of(group.name()));
    queues.forEach(queue -> key.add(queue.name()));
    return known.computeIfAbsent(
        key,
        any ->
            options.shareHolding(
                group.skills(), queues.stream().map(DeferrableQueue::requiredSkills).toList()));
  }
}
