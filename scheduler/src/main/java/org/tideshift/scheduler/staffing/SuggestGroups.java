package org.tideshift.scheduler.staffing;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.Queue;

/**
 * Which staffing groups would save most hours as one pool, and at which hours of the week.
 *
 * <p>Each pair is staffed together and apart over the forecast's average week, at its mean rates
 * (doubts add up fully in a pool, so that they change nothing); the best pair is pooled, and so on
 * while it saves. Small groups at night come first by themselves: what they save is their floors
 * and the safety that each holds alone. An hour counts only when as many agents hold the skills of
 * both groups as the pool needs people; two skills in a chain would do with fewer (Wallace and
 * Whitt 2005). Only groups whose agents hold the same number of contacts at once are pooled.
 */
public final class SuggestGroups {

  private static final double LEAST_HOURS_A_WEEK = 1;

  private final StaffingOptions options;
  private final BitSet hours = new BitSet(HourOfWeek.COUNT);
  private final List<Week> groups = new ArrayList<>();

  private SuggestGroups(List<QueueDemand> demands, StaffingOptions options) {
    this.options =
        new StaffingOptions(
            ZoneOffset.UTC,
            new StaffingRisk.Mean(),
            options.span(),
            options.fillUpTo(),
            options.agentSkills());
    for (QueueDemand demand : demands) {
      hours.or(AverageWeek.hoursIn(demand.forecast().grid(), options.zone()));
    }
    List<QueueDemand> weeks =
        demands.stream()
            .filter(demand -> !demand.isDeferrable())
            .map(demand -> AverageWeek.of(demand, options.zone()))
            .toList();
    StaffingGroup.of(weeks).forEach(group -> groups.add(weekOf(group)));
  }

  /**
   * Makes suggestions, the one that saves most first; a later one may build on an earlier pool.
   *
   * @param queues what is known of the queues
   * @param forecasts what will come
   * @param options the zone, and the pool where it is known
   * @return pairs that save at least an hour a week
   */
  public static List<PoolSuggestion> suggest(
      List<Queue> queues, List<DemandForecast> forecasts, StaffingOptions options) {
    SuggestGroups search = new SuggestGroups(StaffDemand.match(queues, forecasts), options);
    List<PoolSuggestion> found = new ArrayList<>();
    Optional<Pair> best = search.best();
    while (best.isPresent()) {
      found.add(best.get().suggestion());
      search.pool(best.get());
      best = search.best();
    }
    return found;
  }

  private Week weekOf(StaffingGroup group) {
    return new Week(group, GroupStaffing.of(group, options).requirement());
  }

  private Optional<Pair> best() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        pair(groups.get(i), groups.get(j)).ifPresent(pairs::add);
      }
    }
    return pairs.stream()
        .filter(pair -> pair.suggestion().savedHoursAWeek() >= LEAST_HOURS_A_WEEK)
        .max(Comparator.comparingDouble(pair -> pair.suggestion().savedHoursAWeek()));
  }

  private void pool(Pair pair) {
    groups.remove(pair.one());
    groups.remove(pair.other());
    groups.add(pair.together());
  }

  private Optional<Pair> pair(Week one, Week other) {
    if (one.concurrency() != other.concurrency()) {
      return Optional.empty();
    }
    List<QueueDemand> members = new ArrayList<>(one.group().members());
    members.addAll(other.group().members());
    Week together =
        weekOf(new StaffingGroup(one.group().name() + " + " + other.group().name(), members));
    double able = ableAgents(together.group().skills());
    return able == 0
        ? Optional.empty()
        : Optional.of(new Pair(one, other, together, suggestion(one, other, together, able)));
  }

  private double ableAgents(Set<String> skills) {
    if (options.agentSkills().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    return options.agentSkills().stream().filter(held -> held.containsAll(skills)).count();
  }

  private PoolSuggestion suggestion(Week one, Week other, Week together, double able) {
    List<HourOfWeek> saving = new ArrayList<>();
    double saved = 0;
    double apart = 0;
    for (int hour = hours.nextSetBit(0); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
      double separate = one.seats(hour) + other.seats(hour);
      double gain = separate - together.seats(hour);
      if (gain > 0 && together.seats(hour) <= able) {
        saving.add(HourOfWeek.at(hour));
        saved += gain;
        apart += separate;
      }
    }
    return new PoolSuggestion(
        List.of(one.group().name(), other.group().name()), saved, apart, saving);
  }

  /** A group and its seats through the average week. */
  private record Week(StaffingGroup group, GroupRequirement requirement) {

    double seats(int hour) {
      return requirement.agentsRequired(hour);
    }

    int concurrency() {
      return group.members().get(0).concurrency();
    }
  }

  private record Pair(Week one, Week other, Week together, PoolSuggestion suggestion) {}
}
