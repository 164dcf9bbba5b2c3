package org.tideshift.scheduler.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.staffing.StaffDemand;
import org.tideshift.scheduler.staffing.StaffingOptions;
import org.tideshift.scheduler.staffing.StaffingRisk;

/**
 * Replays the same drawn contacts through three plans: the night's offers, the classical rota, and
 * a cover of the requirement that the drawn contacts themselves would have had.
 */
public final class CompareRotas {
  private final PlannedNight night;
  private final StaffingOptions staffing;
  private final ReplayOptions options;
  private final Map<String, Queue> queues;

  private CompareRotas(PlannedNight night, StaffingOptions staffing, ReplayOptions options) {
    this.night = night;
    this.staffing = staffing;
    this.options = options;
    this.queues =
        night.queues().stream().collect(Collectors.toMap(Queue::name, Function.identity()));
  }

  /**
   * What comes of each.
   *
   * @param offers the night's offers
   * @param rota the classical rota
   * @param foresight the requirement of the contacts that came, covered to the agent
   * @param fixed the rota itself
   */
  public record Comparison(
      ReplayResult offers, ReplayResult rota, ReplayResult foresight, FixedRota fixed) {}

  /**
   * Compares.
   *
   * @param staffing how requirements are made
   * @param options seed, runs and scatter
   */
  public static Comparison compare(
      PlannedNight night, StaffingOptions staffing, ReplayOptions options) {
    return new CompareRotas(night, staffing, options).compare();
  }

  private Comparison compare() {
    List<ContactFlow> flows =
        night.forecasts().stream().map(one -> ContactFlow.expected(queue(one), one)).toList();
    ReplayCase offered =
        new ReplayCase(
            night.queues(), flows, night.offers(), WantedIntervals.of(night.requirements()));
    FixedRota rota = FixedRota.of(night, staffing);
    return new Comparison(
        ReplayContacts.replay(offered, options),
        ReplayContacts.replay(offered.withShifts(rota.shifts()), options),
        ReplayContacts.replay(
            run -> offered.withShifts(foresight(flows, Luck.ofRun(options.seed(), run))), options),
        rota);
  }

  private Queue queue(DemandForecast forecast) {
    return queues.getOrDefault(forecast.queue(), Queue.ofName(forecast.queue()));
  }

  /** The cover of what the contacts of one run require, known for certain. */
  private List<WorkedShift> foresight(List<ContactFlow> flows, Luck luck) {
    List<DemandForecast> known = new ArrayList<>();
    for (ContactFlow flow : flows) {
      known.add(known(flow, luck));
    }
    return SeatShifts.covering(
        StaffDemand.plan(night.queues(), known, staffing.withRisk(new StaffingRisk.Mean()))
            .requirements(),
        new GroupQueues(queues.values()),
        Set.of());
  }

  private DemandForecast known(ContactFlow flow, Luck luck) {
    IntervalGrid grid = flow.grid();
    DemandForecast.Builder known = DemandForecast.builder(flow.queue(), grid, List.of());
    for (int i = 0; i < grid.size(); i++) {
      known
          .mean(i, (double) Arrivals.count(flow, i, options, luck))
          .ahtSeconds(i, flow.ahtSeconds(i));
    }
    return known.build();
  }
}
