package org.tideshift.scheduler.staffing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  private final List<Optional<Found>> found = new ArrayList<>();
  private final Set<Integer> oneFewer = new HashSet<>();

  /** What an interval's contacts need. */
  private record Found(
      PooledContacts contacts, StaffingTargets targets, RealTimeNeed need, double lag) {}

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
    staffing.staffAll(options);
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
        ? found.get(index).flatMap(it -> it.need().outlook().with(seats * presentShare))
        : Optional.empty();
  }

  /** Whether anybody is expected to come in real time. */
  boolean hasContacts(int index) {
    return found.get(index).isPresent();
  }

  /** Who of so many seats is free when; empty where nobody comes and all are. */
  Optional<FreeAgents> freeAgents(int index, double seats) {
    return found.get(index).map(it -> new FreeAgents(it.contacts(), seats * presentShare));
  }

  private void staffAll(StaffingOptions options) {
    BusyCurve curve = new BusyCurve(group.grid().hours());
    for (int index = 0; index < group.grid().size(); index++) {
      found.add(find(index, curve));
    }
    if (options.span() == ServiceSpan.DAY) {
      oneFewer.addAll(DayBalance.oneFewer(choices(), group.grid(), options.zone()));
    }
    double priority = group.priority();
    for (int index = 0; index < group.grid().size(); index++) {
      requirement.priority(index, priority).floorAgents(index, floors.get(index));
      describeContacts(index);
      if (found.get(index).isPresent()) {
        staff(index, found.get(index).get());
      } else {
        staffFloor(index);
      }
    }
  }

  private Optional<Found> find(int index, BusyCurve curve) {
    Optional<PooledContacts> contacts = pool.at(index);
    if (contacts.isEmpty()) {
      curve.closed();
      return Optional.empty();
    }
    double lag = curve.next(contacts.get().stream());
    PooledContacts lagged = contacts.get().scaledBy(lag);
    StaffingTargets targets = pool.targetsAt(index);
    return Optional.of(new Found(lagged, targets, needs.find(lagged, targets), lag));
  }

  private List<DayBalance.Choice> choices() {
    List<DayBalance.Choice> choices = new ArrayList<>();
    for (int index = 0; index < found.size(); index++) {
      if (found.get(index).isPresent()) {
        choices.add(choice(index, found.get(index).get()));
      }
    }
    return choices;
  }

  private DayBalance.Choice choice(int index, Found it) {
    double seats = seats(index, it);
    double target = it.targets().serviceLevel();
    StaffingTargets others = it.targets().answered(0, it.targets().answerWithinSeconds());
    Optional<Double> fewer =
        seats - 1 < Math.max(1, floor(index)) || target == 0
            ? Optional.empty()
            : with(index, seats - 1)
                .filter(figures -> Target.firstMissed(figures, others).isEmpty())
                .map(Performance::serviceLevel);
    double served = with(index, seats).orElseThrow().serviceLevel();
    return new DayBalance.Choice(
        index, it.contacts().stream().contactsPerHour(), target, served, fewer);
  }

  private double floor(int index) {
    return Math.ceil(floors.get(index) - ROUNDING);
  }

  private double forContacts(Found it) {
    return Math.ceil(it.need().agents() / presentShare - ROUNDING);
  }

  private double seats(int index, Found it) {
    double fewer = oneFewer.contains(index) ? 1 : 0;
    return Math.max(forContacts(it) - fewer, floor(index));
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
    double seats = floor(index);
    requirement.agentsRequired(index, seats).driver(index, seats > 0 ? "floor" : "");
  }

  private void staff(int index, Found it) {
    double seats = seats(index, it);
    Performance expected = with(index, seats).orElseThrow();
    requirement
        .agentsRequired(index, seats)
        .offeredLoadErlangs(index, pool.at(index).orElseThrow().stream().offeredLoadErlangs())
        .expectedServiceLevel(index, expected.serviceLevel())
        .expectedOccupancy(index, expected.occupancy())
        .expectedOccupancyWithFill(index, expected.occupancy())
        .expectedAbandonment(index, expected.abandoned())
        .driver(index, reason(index, it));
  }

  private String reason(int index, Found it) {
    StringBuilder text = new StringBuilder();
    double forContacts = forContacts(it);
    if (seats(index, it) > forContacts) {
      text.append("floor; ");
    }
    text.append(it.need().reason());
    if (forContacts > it.need().agents()) {
      text.append(" + ").append((int) forContacts - it.need().agents()).append(" shrinkage");
    }
    text.append(oneFewer.contains(index) ? " - 1 day" : "");
    return text.append(it.lag() == 1 ? "; SIPP" : "; lagged").toString();
  }
}
