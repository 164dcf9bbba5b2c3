package org.tideshift.scheduler.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tideshift.forecast.demand.ContactHandling;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.demand.QueueStaffing;
import org.tideshift.scheduler.staffing.GroupRequirement;
import org.tideshift.scheduler.staffing.ServiceSpan;
import org.tideshift.scheduler.staffing.StaffDemand;
import org.tideshift.scheduler.staffing.StaffingOptions;

/**
 * What each limit of a night costs: the night is staffed anew with one limit lifted, covered to the
 * agent, and the same contacts are replayed through it. Pool and windows are lifted in all of them,
 * so that each compares with {@link Limit#POOL_AND_WINDOWS}, and that one with the offers.
 */
public final class LiftLimits {
  private static final String EVERYBODY = "everybody";

  private final PlannedNight night;
  private final StaffingOptions staffing;
  private final ReplayOptions options;
  private final Set<Instant> handovers;

  private LiftLimits(PlannedNight night, StaffingOptions staffing, ReplayOptions options) {
    this.night = night;
    this.staffing = staffing;
    this.options = options;
    this.handovers = Handovers.asOftenAs(night.offers(), night.requirements().get(0).grid());
  }

  /** What binds a plan. */
  public enum Limit {
    /** Who there is, when they can, and for how long: lifted, every requirement is met exactly. */
    POOL_AND_WINDOWS,
    /** Who can do deferrable work in idle time: lifted, everybody. */
    FILL_SKILLS,
    /** How long contacts wait before they give up: lifted, for ever. */
    PATIENCE,
    /** Who can answer what: lifted, all contacts that an agent takes one at a time are one pool. */
    SKILLS,
    /** The time over which the service level is kept: the other one. */
    SERVICE_SPAN;

    /** The name as files write it, such as {@code fill_skills}. */
    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What comes of the night without a limit. */
  public record Line(Limit limit, ReplayResult result) {}

  /** A night staffed anew. */
  private record Anew(List<Queue> queues, StaffingOptions staffing) {}

  /** One line a limit, in the order of {@link Limit}. */
  public static List<Line> measure(
      PlannedNight night, StaffingOptions staffing, ReplayOptions options) {
    LiftLimits lift = new LiftLimits(night, staffing, options);
    List<Line> lines = new ArrayList<>();
    for (Limit limit : Limit.values()) {
      lines.add(new Line(limit, lift.replay(lift.without(limit))));
    }
    return lines;
  }

  private Anew without(Limit limit) {
    List<Queue> queues = night.queues();
    return switch (limit) {
      case POOL_AND_WINDOWS -> new Anew(queues, staffing);
      case FILL_SKILLS -> new Anew(queues, allSkilled());
      case PATIENCE -> new Anew(queues.stream().map(LiftLimits::patient).toList(), staffing);
      case SKILLS -> new Anew(queues.stream().map(LiftLimits::pooled).toList(), allSkilled());
      case SERVICE_SPAN -> new Anew(queues, staffing.over(otherSpan()));
    };
  }

  private StaffingOptions allSkilled() {
    Set<String> all = new TreeSet<>(Set.of(EVERYBODY));
    night.queues().forEach(queue -> all.addAll(queue.staffing().requiredSkills()));
    return staffing.withAgentSkills(List.of(all));
  }

  private ServiceSpan otherSpan() {
    return staffing.span() == ServiceSpan.DAY ? ServiceSpan.INTERVAL : ServiceSpan.DAY;
  }

  private static Queue patient(Queue queue) {
    ContactHandling before = queue.handling();
    ContactHandling handling =
        new ContactHandling(
            Optional.empty(),
            before.concurrency(),
            before.deadline(),
            before.ahtSeconds(),
            before.expectedContactsPerDay());
    return new Queue(queue.name(), queue.traits(), queue.targets(), handling, queue.staffing());
  }

  private static Queue pooled(Queue queue) {
    if (queue.traits().channel().isDeferrable() || queue.traits().channel().isConcurrent()) {
      return queue;
    }
    QueueStaffing before = queue.staffing();
    QueueStaffing staffing =
        new QueueStaffing(
            EVERYBODY,
            Set.of(EVERYBODY),
            before.minAgents(),
            before.priority(),
            before.shrinkage());
    return new Queue(queue.name(), queue.traits(), queue.targets(), queue.handling(), staffing);
  }

  private ReplayResult replay(Anew anew) {
    List<GroupRequirement> requirements =
        StaffDemand.plan(anew.queues(), night.forecasts(), anew.staffing()).requirements();
    GroupQueues served = new GroupQueues(anew.queues(), anew.staffing());
    Map<String, Queue> byName = new TreeMap<>();
    anew.queues().forEach(queue -> byName.put(queue.name(), queue));
    List<ContactFlow> flows =
        night.forecasts().stream()
            .map(one -> ContactFlow.expected(queueOf(one, byName), one))
            .toList();
    return ReplayContacts.replay(
        new ReplayCase(
            anew.queues(),
            flows,
            SeatShifts.covering(requirements, served, handovers),
            WantedIntervals.of(requirements)),
        options);
  }

  private static Queue queueOf(DemandForecast forecast, Map<String, Queue> byName) {
    return byName.getOrDefault(forecast.queue(), Queue.ofName(forecast.queue()));
  }
}
