package org.tideshift.scheduler.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds deferrable work to the groups' requirements: into idle time first, the rest as people of the
 * group that owns the queue.
 */
final class DeferrablePlan {

  private final List<IdleTime> groups;
  private final List<DeferrableQueue> queues;
  private final IdleFill fill;
  private final List<GroupRequirement> requirements;

  private DeferrablePlan(List<IdleTime> groups, List<DeferrableQueue> queues, IdleFill fill) {
    this.groups = groups;
    this.queues = queues;
    this.fill = fill;
    this.requirements = staffed();
  }

  static DeferrablePlan of(List<GroupStaffing> staffed, StaffingOptions options) {
    List<IdleTime> groups = staffed.stream().map(group -> new IdleTime(group, options)).toList();
    List<DeferrableQueue> queues =
        staffed.stream()
            .flatMap(group -> group.group().deferrable().stream())
            .map(demand -> new DeferrableQueue(demand, options.zone()))
            .toList();
    return new DeferrablePlan(
        groups, queues, new IdleFill(groups, queues, new SkillShare(options)));
  }

  List<String> warnings() {
    return queues.stream().map(DeferrableQueue::warning).flatMap(Optional::stream).toList();
  }

  List<GroupRequirement> requirements() {
    return requirements;
  }

  StaffedHours hours() {
    StaffedHours sum = StaffedHours.NONE;
    for (int group = 0; group < groups.size(); group++) {
      sum = sum.plus(groups.get(group).hoursOf(requirements.get(group)));
    }
    return sum;
  }

  private List<GroupRequirement> staffed() {
    List<GroupRequirement> all = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      all.add(queues.isEmpty() ? groups.get(group).requirement() : withWork(group));
    }
    return all;
  }

  private GroupRequirement withWork(int group) {
    IdleTime idle = groups.get(group);
    GroupRequirement before = idle.requirement();
    GroupRequirement.Builder after =
        before.toBuilder().fillQueues(List.copyOf(fill.filledQueues(group)));
    LeftoverWork leftover = new LeftoverWork(ownBacklogs(idle), idle.workOfOneMore());
    for (int index = 0; index < before.grid().size(); index++) {
      int more = leftover.agents(index);
      double hours = fill.filledHours(group, index) + leftover.work(index, more);
      add(after, idle, index, new Extra(more, hours));
    }
    return after.build();
  }

  private List<Backlog> ownBacklogs(IdleTime idle) {
    List<Backlog> own = new ArrayList<>();
    for (int queue = 0; queue < queues.size(); queue++) {
      if (idle.group().owns(queues.get(queue))) {
        own.add(fill.backlog(queue));
      }
    }
    return own;
  }

  /** People and work that come on top. */
  private record Extra(int agents, double hours) {}

  private static void add(GroupRequirement.Builder after, IdleTime idle, int index, Extra extra) {
    GroupRequirement before = idle.requirement();
    double seats = before.agentsRequired(index) + extra.agents();
    if (seats == 0) {
      return;
    }
    double onContacts = before.expectedOccupancy(index) * idle.presentHours(index);
    double present = seats * idle.hoursOfOne();
    after
        .agentsRequired(index, seats)
        .deferrableHours(index, extra.hours())
        .expectedOccupancy(index, onContacts / present)
        .expectedOccupancyWithFill(index, (onContacts + extra.hours()) / present);
    if (extra.agents() > 0) {
      String reason = before.driver(index);
      after.driver(
          index, (reason.isEmpty() ? "" : reason + "; ") + extra.agents() + " deferrable work");
    }
  }
}
