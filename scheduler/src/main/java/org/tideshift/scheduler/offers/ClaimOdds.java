package org.tideshift.scheduler.offers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tideshift.scheduler.staffing.HourOfWeek;

/**
 * How likely an offer turns into work, by agent and by the hour of the local week in which the
 * shift starts.
 *
 * @param byAgent by agent id and hour: probability that an offer is claimed and worked, 0..1; where
 *     an agent or an hour is missing, the agent's {@link Terms} count
 */
public record ClaimOdds(Map<String, Map<HourOfWeek, Double>> byAgent) {
  /** Copies the maps and refuses what is no probability. */
  public ClaimOdds {
    Map<String, Map<HourOfWeek, Double>> copy = new TreeMap<>();
    byAgent.forEach((agent, hours) -> copy.put(agent, checked(agent, hours)));
    byAgent = Collections.unmodifiableMap(copy);
  }

  /** Returns that nothing is known beyond the agents' terms. */
  public static ClaimOdds ofTerms() {
    return new ClaimOdds(Map.of());
  }

  private static Map<HourOfWeek, Double> checked(String agent, Map<HourOfWeek, Double> hours) {
    hours.forEach(
        (hour, odds) -> {
          if (!(odds >= 0 && odds <= 1)) {
            throw new IllegalArgumentException(
                "claim probability of "
                    + agent
                    + " at "
                    + hour
                    + " is "
                    + odds
                    + ", valid: 0 to 1");
          }
        });
    return Map.copyOf(hours);
  }

  /** Returns whether an agent's probability may differ from hour to hour. */
  public boolean varies(Agent agent) {
    return byAgent.containsKey(agent.id());
  }

  /** Returns the probabilities of the week's 168 hours, from Monday midnight. */
  List<Double> week(Agent agent) {
    LocalDateTime monday = LocalDate.EPOCH.with(DayOfWeek.MONDAY).atStartOfDay();
    return IntStream.range(0, 168).mapToObj(hour -> at(agent, monday.plusHours(hour))).toList();
  }

  /** Returns the probability of an offer whose shift starts at the local time, 0..1. */
  double at(Agent agent, LocalDateTime start) {
    Map<HourOfWeek, Double> hours = byAgent.get(agent.id());
    double usual = agent.terms().claimProbability();
    return hours == null
        ? usual
        : hours.getOrDefault(new HourOfWeek(start.getDayOfWeek(), start.getHour()), usual);
  }
}
