package org.tideshift.scheduler.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.staffing.GroupRequirement;
import org.tideshift.scheduler.staffing.StaffDemand;
import org.tideshift.scheduler.staffing.StaffingOptions;

/**
 * Where a past night lost service level and hours.
 *
 * <p>The ladder begins at the night as full knowledge would have made it: the requirement of the
 * contacts that came, covered to the agent, everybody there. It then puts in one truth after the
 * other, in the order of {@link LossCause}: that volume was another than forecast, then AHT and
 * containment; that seats stayed unclaimed, that agents did not come, that the plan did not cover
 * what was required. It ends at the number of agents who really worked. Each rung is replayed on
 * the same contacts with the same luck, so that a rung that changes nothing costs exactly nothing,
 * and the rungs sum to the whole. Backwards it puts the truths in from the last to the first: where
 * the two differ, causes meet.
 */
public final class LossLadder {
  private final PastNight night;
  private final StaffingOptions staffing;
  private final ReplayOptions options;
  private final ReplayCase contacts;
  private final GroupQueues queues;
  private final Map<Set<LossCause>, List<GroupRequirement>> requirements = new HashMap<>();
  private final Map<String, SeatCounts> seats = new HashMap<>();

  private LossLadder(PastNight night, StaffingOptions staffing, ReplayOptions options) {
    this.night = night;
    this.staffing = staffing;
    this.options = options;
    this.contacts = contacts(night);
    this.queues = new GroupQueues(contacts.queuesByName().values(), staffing);
  }

  /**
   * What a night came to.
   *
   * @param serviceLevel share of contacts answered in time, 0..1; 1 without contacts
   * @param idleHours paid hours without work
   */
  public record Outcome(double serviceLevel, double idleHours) {}

  /**
   * What one cause cost.
   *
   * @param cause the cause
   * @param serviceLevelLost share of the contacts no longer answered in time; below 0 where the
   *     cause helped
   * @param idleHoursAdded idle hours more; below 0 for fewer
   */
  public record Rung(LossCause cause, double serviceLevelLost, double idleHoursAdded) {}

  /**
   * The whole ladder.
   *
   * @param known with everything known
   * @param actual with the agents who worked
   * @param forwards what each cause cost, put in from the first to the last
   * @param backwards the same, put in from the last to the first, in the order of the causes
   */
  public record Result(Outcome known, Outcome actual, List<Rung> forwards, List<Rung> backwards) {
    /** Copies the lists. */
    public Result {
      forwards = List.copyOf(forwards);
      backwards = List.copyOf(backwards);
    }
  }

  /** Climbs the ladder of a night. */
  public static Result climb(PastNight night, StaffingOptions staffing, ReplayOptions options) {
    return new LossLadder(night, staffing, options).climb();
  }

  private Result climb() {
    Map<Set<LossCause>, Outcome> outcomes = new HashMap<>();
    List<LossCause> causes = List.of(LossCause.values());
    List<LossCause> reversed = new ArrayList<>(causes);
    Collections.reverse(reversed);
    Map<LossCause, Rung> forwards = rungs(causes, outcomes);
    Map<LossCause, Rung> backwards = rungs(reversed, outcomes);
    return new Result(
        outcome(Set.of(), outcomes),
        outcome(EnumSet.allOf(LossCause.class), outcomes),
        List.copyOf(forwards.values()),
        List.copyOf(backwards.values()));
  }

  private Map<LossCause, Rung> rungs(List<LossCause> order, Map<Set<LossCause>, Outcome> outcomes) {
    Map<LossCause, Rung> rungs = new EnumMap<>(LossCause.class);
    EnumSet<LossCause> real = EnumSet.noneOf(LossCause.class);
    Outcome before = outcome(real, outcomes);
    for (LossCause cause : order) {
      real.add(cause);
      Outcome after = outcome(real, outcomes);
      rungs.put(
          cause,
          new Rung(
              cause,
              before.serviceLevel() - after.serviceLevel(),
              after.idleHours() - before.idleHours()));
      before = after;
    }
    return rungs;
  }

  private Outcome outcome(Set<LossCause> real, Map<Set<LossCause>, Outcome> outcomes) {
    Set<LossCause> key = Set.copyOf(real);
    Outcome found = outcomes.get(key);
    if (found == null) {
      ScopeResult all = ReplayContacts.replay(contacts.withShifts(shifts(key)), options).overall();
      found =
          new Outcome(
              all.find(Figure.SERVICE_LEVEL).map(Estimate::mean).orElse(1.0),
              all.mean(Figure.IDLE_HOURS));
      outcomes.put(key, found);
    }
    return found;
  }

  /** Who is there where these causes are real and the others are not. */
  private List<WorkedShift> shifts(Set<LossCause> real) {
    List<WorkedShift> shifts = new ArrayList<>();
    for (GroupRequirement required : required(real)) {
      SeatCounts counts = seats(required.staffingGroup());
      shifts.addAll(
          SeatShifts.staffing(
              required,
              queues,
              index -> counts.agents(required.agentsRequired(index), index, real)));
    }
    return shifts;
  }

  private SeatCounts seats(String group) {
    return seats.computeIfAbsent(
        group, any -> SeatCounts.of(group, night, required(EnumSet.allOf(LossCause.class))));
  }

  /** The requirement of a planner who is mistaken in these things only. */
  private List<GroupRequirement> required(Set<LossCause> real) {
    Set<LossCause> mistaken =
        real.stream().filter(LossCause::isForecast).collect(Collectors.toUnmodifiableSet());
    return requirements.computeIfAbsent(
        mistaken,
        any ->
            StaffDemand.plan(night.planned().queues(), believed(mistaken), staffing)
                .requirements());
  }

  private List<DemandForecast> believed(Set<LossCause> mistaken) {
    Map<String, DemandForecast> truths =
        night.truth().demand().stream()
            .collect(Collectors.toMap(DemandForecast::queue, Function.identity()));
    return night.planned().forecasts().stream()
        .map(
            forecast ->
                Belief.of(forecast, truths.getOrDefault(forecast.queue(), forecast), mistaken))
        .toList();
  }

  private static ReplayCase contacts(PastNight night) {
    Map<String, Queue> byName =
        night.planned().queues().stream()
            .collect(Collectors.toMap(Queue::name, Function.identity()));
    List<ContactFlow> flows =
        night.truth().demand().stream()
            .map(
                truth ->
                    Belief.contacts(
                        byName.getOrDefault(truth.queue(), Queue.ofName(truth.queue())),
                        truth,
                        night.truth().passed()))
            .toList();
    return new ReplayCase(night.planned().queues(), flows, List.of(), List.of());
  }
}
