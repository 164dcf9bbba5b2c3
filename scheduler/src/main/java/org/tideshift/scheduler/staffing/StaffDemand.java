package org.tideshift.scheduler.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/**
 * The stage's front door: from forecasts to the people each staffing group needs.
 *
 * <p>Real-time contacts of a group are pooled and staffed by Erlang A where a patience is given, by
 * Erlang C where none is. Deferrable work fills the time that this leaves idle; what does not fit
 * before its deadline becomes requirement of its own group.
 */
public final class StaffDemand {

  private StaffDemand() {}

  /**
   * Staffs all forecasts.
   *
   * @param queues what is known of the queues; a forecast without one is taken as a voice queue of
   *     that name with the usual targets
   * @param forecasts what will come, one a queue, all on one grid
   * @param options zone, risk and pool
   * @return one requirement a staffing group, and what a planner should know
   * @throws IllegalArgumentException where the forecasts' grids differ
   */
  public static StaffingPlan plan(
      List<Queue> queues, List<DemandForecast> forecasts, StaffingOptions options) {
    checkOneGrid(forecasts);
    List<QueueDemand> demands = match(queues, forecasts);
    // Groups are independent and every result is in its place, so cores change nothing but the
    // time.
    List<GroupStaffing> groups =
        StaffingGroup.of(demands).parallelStream()
            .map(group -> GroupStaffing.of(group, options))
            .toList();
    List<String> warnings = new ArrayList<>(handleTimeWarnings(demands));
    DeferrablePlan deferrable = DeferrablePlan.of(groups, options);
    warnings.addAll(abandonmentWarnings(demands));
    warnings.addAll(deferrable.warnings());
    return new StaffingPlan(deferrable.requirements(), warnings, deferrable.hours());
  }

  static void checkOneGrid(List<DemandForecast> forecasts) {
    List<IntervalGrid> grids = forecasts.stream().map(DemandForecast::grid).distinct().toList();
    if (grids.size() > 1) {
      throw new IllegalArgumentException(
          "forecasts stand on different grids, such as "
              + grids.get(0)
              + " and "
              + grids.get(1)
              + ", valid: one start, length and size for all");
    }
  }

  /** Each forecast with its queue. */
  static List<QueueDemand> match(List<Queue> queues, List<DemandForecast> forecasts) {
    Map<String, Queue> byName =
        queues.stream().collect(Collectors.toMap(Queue::name, Function.identity()));
    return forecasts.stream()
        .map(
            forecast ->
                new QueueDemand(
                    byName.getOrDefault(forecast.queue(), Queue.ofName(forecast.queue())),
                    forecast))
        .toList();
  }

  private static List<String> handleTimeWarnings(List<QueueDemand> demands) {
    return demands.stream()
        .filter(QueueDemand::lacksHandleTime)
        .map(
            demand ->
                "queue "
                    + demand.queue().name()
                    + " has contacts without a handle time, which nobody is staffed for."
                    + " Maybe give aht_seconds in queues.csv")
        .toList();
  }

  private static List<String> abandonmentWarnings(List<QueueDemand> demands) {
    return demands.stream()
        .filter(demand -> !demand.isDeferrable() && demand.rewardsAbandonment())
        .map(
            demand ->
                "queue "
                    + demand.queue().name()
                    + " has max_asa_seconds and a patience but no service level and no"
                    + " max_abandonment; lost contacts would meet it. Maybe add max_abandonment")
        .toList();
  }
}
