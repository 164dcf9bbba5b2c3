package org.tideshift.scheduler.replay;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.staffing.GroupRequirement;
import org.tideshift.scheduler.staffing.StaffBlocks;
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

  /** A plan that is compared. */
  public enum Plan {
    /** The night's offers. */
    OFFERS,
    /** Fixed shifts that keep the requirement of every interval, as offers do. */
    ROTA,
    /** Fixed shifts that keep the service level over a whole shift only: the leanest there is. */
    LEAN_ROTA,
    /** The requirement that the contacts drawn would have had, covered to the agent. */
    FORESIGHT;

    /** The name as files write it, such as {@code lean_rota}. */
    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What comes of a plan.
   *
   * @param plan which
   * @param result its replay
   * @param starts the three starts of a rota, local; none for others
   */
  public record Line(Plan plan, ReplayResult result, List<LocalTime> starts) {
    /** Copies the list. */
    public Line {
      starts = List.copyOf(starts);
    }
  }

  /**
   * Compares.
   *
   * @param staffing how requirements are made
   * @param options seed, runs and scatter
   * @return one line a plan, in the order of {@link Plan}
   */
  public static List<Line> compare(
      PlannedNight night, StaffingOptions staffing, ReplayOptions options) {
    return new CompareRotas(night, staffing, options).compare();
  }

  private List<Line> compare() {
    List<ContactFlow> flows =
        night.forecasts().stream().map(one -> ContactFlow.expected(queue(one), one)).toList();
    ReplayCase offered =
        new ReplayCase(
            night.queues(), flows, night.offers(), WantedIntervals.of(night.requirements()));
    ReplayResult foresight =
        ReplayContacts.replay(run -> foresight(offered, Luck.ofRun(options.seed(), run)), options);
    return List.of(
        new Line(Plan.OFFERS, ReplayContacts.replay(offered, options), List.of()),
        rota(Plan.ROTA, StaffBlocks.Promise.EVERY_INTERVAL, offered),
        rota(Plan.LEAN_ROTA, StaffBlocks.Promise.WHOLE_BLOCK, offered),
        new Line(Plan.FORESIGHT, foresight, List.of()));
  }

  private Line rota(Plan plan, StaffBlocks.Promise promise, ReplayCase offered) {
    FixedRota rota = FixedRota.of(night, staffing, promise);
    return new Line(
        plan, ReplayContacts.replay(offered.withShifts(rota.shifts()), options), rota.starts());
  }

  private Queue queue(DemandForecast forecast) {
    return queues.getOrDefault(forecast.queue(), Queue.ofName(forecast.queue()));
  }

  /** The cover of what the contacts of one run require, known for certain. */
  private ReplayCase foresight(ReplayCase offered, Luck luck) {
    List<DemandForecast> known = new ArrayList<>();
    for (ContactFlow flow : offered.contacts()) {
      known.add(known(flow, luck));
    }
    List<GroupRequirement> required =
        StaffDemand.plan(night.queues(), known, staffing.withRisk(new StaffingRisk.Mean()))
            .requirements();
    List<WorkedShift> shifts =
        SeatShifts.covering(
            required,
            new GroupQueues(queues.values(), staffing),
            Handovers.asOftenAs(night.offers(), offered.grid()));
    return new ReplayCase(night.queues(), offered.contacts(), shifts, WantedIntervals.of(required));
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
