package org.tideshift.scheduler.staffing;

import java.util.Optional;

/** What a group's people have left over once its real-time contacts are served. */
final class IdleTime {

  private final GroupStaffing staffing;
  private final StaffingGroup group;
  private final GroupRequirement requirement;
  private final double presentShare;
  private final double upTo;
  private int known = -1;
  private Optional<FreeAgents> free = Optional.empty();

  IdleTime(GroupStaffing staffing, StaffingOptions options) {
    this.staffing = staffing;
    this.group = staffing.group();
    this.requirement = staffing.requirement();
    this.presentShare = group.presentShare();
    this.upTo =
        group.members().stream()
            .mapToDouble(
                member -> member.queue().targets().maxOccupancy().orElse(options.fillUpTo()))
            .min()
            .orElse(options.fillUpTo());
  }

  StaffingGroup group() {
    return group;
  }

  GroupRequirement requirement() {
    return requirement;
  }

  /** Hours of the interval in which the group's people are present. */
  double presentHours(int index) {
    return requirement.agentsRequired(index) * hoursOfOne();
  }

  /** Hours of the interval in which one of them is. */
  double hoursOfOne() {
    return presentShare * requirement.grid().hours();
  }

  /**
   * Hours that deferrable work may take which a share of the people can do, so that none of them is
   * occupied beyond the limit.
   */
  double idleHours(int index, double share) {
    if (index != known) {
      known = index;
      free = staffing.freeAgents(index, requirement.agentsRequired(index));
    }
    double part = free.map(agents -> agents.partOf(share)).orElse(share);
    double theirs = part * (1 - requirement.expectedOccupancy(index));
    return Math.max(0, theirs - (1 - upTo) * share) * presentHours(index);
  }

  /** Hours of deferrable work that one more person would do in an interval. */
  double workOfOneMore() {
    return upTo * hoursOfOne();
  }

  /** What the hours of a requirement for this group are spent on. */
  StaffedHours hoursOf(GroupRequirement staffed) {
    StaffedHours sum = StaffedHours.NONE;
    for (int index = 0; index < staffed.grid().size(); index++) {
      double seatHours = staffed.agentsRequired(index) * staffed.grid().hours();
      double contacts = staffed.expectedOccupancy(index) * seatHours * presentShare;
      sum =
          sum.plus(
              new StaffedHours(
                  seatHours * group.paidShare(), contacts, staffed.deferrableHours(index)));
    }
    return sum;
  }
}
