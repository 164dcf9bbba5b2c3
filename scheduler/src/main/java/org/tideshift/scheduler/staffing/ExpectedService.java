package org.tideshift.scheduler.staffing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.Queue;

/**
 * What real-time contacts may expect of any number of agents: the same figures that decided the
 * requirement, asked at other numbers.
 */
public final class ExpectedService {
  private static final ServiceLevels NONE = ServiceLevels.allEqual(0);

  private final Map<String, GroupStaffing> groups = new TreeMap<>();

  private ExpectedService() {}

  /**
   * Prepares every staffing group of the forecasts.
   *
   * @param queues what is known of the queues
   * @param forecasts what will come, all on one grid
   * @param options those that the requirement was made with
   * @throws IllegalArgumentException where the forecasts' grids differ
   */
  public static ExpectedService of(
      List<Queue> queues, List<DemandForecast> forecasts, StaffingOptions options) {
    StaffDemand.checkOneGrid(forecasts);
    ExpectedService service = new ExpectedService();
    for (StaffingGroup group : StaffingGroup.of(StaffDemand.match(queues, forecasts))) {
      service.groups.put(group.name(), GroupStaffing.of(group, options));
    }
    return service;
  }

  /** Whether the group has real-time contacts in the interval. */
  public boolean hasContacts(String group, int index) {
    return groups.containsKey(group) && of(group).hasContacts(index);
  }

  /**
   * Share of the group's offered contacts answered within the threshold when so many agents are on
   * shift; 0 where nobody is, or where the queue would grow without end.
   *
   * @param seats agents on shift, 0 or more, possibly fractional
   */
  public double serviceLevel(String group, int index, double seats) {
    return find(group, index, seats).map(Performance::serviceLevels).orElse(NONE).ofOffered();
  }

  /**
   * All figures with so many agents on shift; empty without contacts or agents, or where the queue
   * would grow without end.
   */
  public Optional<Performance> find(String group, int index, double seats) {
    return hasContacts(group, index) ? of(group).with(index, seats) : Optional.empty();
  }

  private GroupStaffing of(String group) {
    return Objects.requireNonNull(groups.get(group));
  }
}
