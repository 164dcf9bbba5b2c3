package org.tideshift.scheduler.replay;

import java.util.List;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.staffing.GroupRequirement;

/**
 * What a night planned.
 *
 * @param queues what is known of the queues
 * @param forecasts what it expected, one a queue, all on one grid
 * @param requirements what that takes, on the same grid; at least one
 * @param offers the shifts it offered
 */
public record PlannedNight(
    List<Queue> queues,
    List<DemandForecast> forecasts,
    List<GroupRequirement> requirements,
    List<WorkedShift> offers) {
  /** Copies the lists. */
  public PlannedNight {
    queues = List.copyOf(queues);
    forecasts = List.copyOf(forecasts);
    requirements = List.copyOf(requirements);
    offers = List.copyOf(offers);
  }
}
