package org.tideshift.scheduler.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fills the idle time of the groups with deferrable work, interval by interval, earliest deadline
 * first. Such work is short and can be laid aside at once, so that the real-time service level
 * stays exactly what it was (pre-emptive resume; compare Bhulai and Koole 2003, Gans and Zhou
 * 2003).
 *
 * <p>For one group, earliest deadline first does all work in time whenever any order could (Liu and
 * Layland 1973). Between groups it is a heuristic; what it misses becomes requirement, never a
 * missed deadline.
 */
final class IdleFill {

  private final List<IdleTime> groups;
  private final List<Backlog> backlogs;
  private final SkillShare skills;
  private final double[][] filled;
  private final List<Set<String>> filledQueues = new ArrayList<>();

  IdleFill(List<IdleTime> groups, List<DeferrableQueue> queues, SkillShare skills) {
    this.groups = groups;
    this.backlogs = queues.stream().map(Backlog::new).toList();
    this.skills = skills;
    int size = groups.isEmpty() ? 0 : groups.get(0).requirement().grid().size();
    this.filled = new double[groups.size()][size];
    groups.forEach(group -> filledQueues.add(new TreeSet<>()));
    for (int index = 0; index < size; index++) {
      fill(index);
    }
  }

  private void fill(int index) {
    for (Backlog backlog : backlogs) {
      backlog.arrive(index);
    }
    for (int group = 0; group < groups.size(); group++) {
      fill(index, group);
    }
    backlogs.forEach(backlog -> backlog.expire(index));
  }

  private void fill(int index, int group) {
    IdleTime idle = groups.get(group);
    List<DeferrableQueue> taken = new ArrayList<>();
    double sum = 0;
    for (Backlog backlog : byDeadline(index)) {
      taken.add(backlog.queue());
      double alone = idle.idleHours(index, skills.of(idle.group(), List.of(backlog.queue())));
      double together = idle.idleHours(index, skills.of(idle.group(), taken));
      double done = backlog.work(Math.min(alone, together - sum));
      sum += done;
      filled[group][index] += done;
      if (done > 0 && !idle.group().owns(backlog.queue())) {
        filledQueues.get(group).add(backlog.queue().name());
      }
    }
  }

  private List<Backlog> byDeadline(int index) {
    return backlogs.stream()
        .filter(backlog -> !backlog.isEmpty() && backlog.queue().isOpen(index))
        .sorted(Comparator.comparingInt(Backlog::nextDue))
        .toList();
  }

  /** Hours of deferrable work that group {@code group} does in its idle time of the interval. */
  double filledHours(int group, int index) {
    return filled[group][index];
  }

  /** Names of the queues of other groups that the group fills with. */
  Set<String> filledQueues(int group) {
    return filledQueues.get(group);
  }

  /** What is left of queue {@code queue}, by interval of arrival. */
  Backlog backlog(int queue) {
    return backlogs.get(queue);
  }
}
