package org.tideshift.scheduler.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * One group's requirement for its real-time contacts: targets, floor and shrinkage.
 *
 * <p>A seat is a person on shift. Shrinkage, paid or unpaid, takes that share of the shift away
 * from contacts, so that {@code seats = agents on contacts / (1 − paid − unpaid)}, rounded up.
 * Expected figures are those of the seats required, not of the least number that would do.
 */
final class GroupStaffing {

  private static final double ROUNDING = 1e-9;

  private final StaffingGroup group;
  private final GroupRequirement.Builder requirement;
  private final ContactPool pool;
  private final RealTimeNeed.Finder needs;
  private final List<Double> floors;
  private final double presentShare;
  private final List<Optional<ServiceOutlook>> outlooks = new ArrayList<>();

  private GroupStaffing(StaffingGroup group, StaffingOptions options) {
    this.group = group;
    this.requirement = GroupRequirement.builder(group.name(), group.grid());
    this.pool = new ContactPool(group);
    this.needs = new RealTimeNeed.Finder(options.risk());
    this.floors = group.floors(options.zone());
    this.presentShare = group.presentShare();
  }

  static GroupStaffing of(StaffingGroup group, StaffingOptions options) {
    GroupStaffing staffing = new GroupStaffing(group, options);
    staffing.staffAll();
    return staffing;
  }

  StaffingGroup group() {
    return group;
  }

  /** The requirement for real-time contacts and floors alone. */
  GroupRequirement requirement() {
    return requirement.build();
  }

  /**
   * What so many seats would do in an interval; empty without contacts, or where the queue would
   * grow without end.
   */
  Optional<Performance> with(int index, double seats) {
    return seats > 0
        ? outlooks.get(index).flatMap(outlook -> outlook.with(seats * presentShare))
        : Optional.empty();
  }

  /** Whether anybody is expected to come in real time. */
  boolean hasContacts(int index) {
    return outlooks.get(index).isPresent();
  }

  private void staffAll() {
    IntervalGrid grid = group.grid();
    double priority = group.priority();
    BusyCurve curve = new BusyCurve(grid.hours());
    for (int index = 0; index < grid.size(); index++) {
      requirement.priority(index, priority).floorAgents(index, floors.get(index));
      describeContacts(index);
      Optional<PooledContacts> contacts = pool.at(index);
      if (contacts.isPresent()) {
        staff(index, contacts.get(), curve.next(contacts.get().stream()));
      } else {
        curve.closed();
        outlooks.add(Optional.empty());
        staffFloor(index);
      }
    }
  }

  private void describeContacts(int index) {
    double contacts = 0;
    double seconds = 0;
    for (QueueDemand member : group.members()) {
      contacts += member.contacts(index);
      seconds += member.contacts(index) * member.ahtSeconds(index);
    }
    requirement.contacts(index, contacts).ahtSeconds(index, contacts == 0 ? 0 : seconds / contacts);
  }

  private void staffFloor(int index) {
    double seats = Math.ceil(floors.get(index) - ROUNDING);
    requirement.agentsRequired(index, seats).driver(index, seats > 0 ? "floor" : "");
  }

  private void staff(int index, PooledContacts contacts, double lag) {
    RealTimeNeed need = needs.find(contacts.scaledBy(lag), pool.targetsAt(index));
    double forContacts = Math.ceil(need.agents() / presentShare - ROUNDING);
    double floor = Math.ceil(floors.get(index) - ROUNDING);
    double seats = Math.max(forContacts, floor);
    outlooks.add(Optional.of(need.outlook()));
    Performance expected = need.outlook().with(seats * presentShare).orElseThrow();
    requirement
        .agentsRequired(index, seats)
        .offeredLoadErlangs(index, contacts.stream().offeredLoadErlangs())
        .expectedServiceLevel(index, expected.serviceLevel())
        .expectedOccupancy(index, expected.occupancy())
        .expectedOccupancyWithFill(index, expected.occupancy())
        .expectedAbandonment(index, expected.abandoned())
        .driver(index, reason(need, forContacts, seats, lag));
  }

  private static String reason(RealTimeNeed need, double forContacts, double seats, double lag) {
    StringBuilder text = new StringBuilder();
    if (seats > forContacts) {
      text.append("floor; ");
    }
    text.append(need.reason());
    if (forContacts > need.agents()) {
      text.append(" + ").append((int) forContacts - need.agents()).append(" shrinkage");
    }
    return text.append(lag == 1 ? "; SIPP" : "; lagged").toString();
  }
}
