package org.tideshift.scheduler.marketplace;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tideshift.scheduler.staffing.HourOfWeek;

/**
 * The rates of all agents.
 *
 * @param byAgent what is known of each, at the average hour
 * @param byHour how much more or less likely success is in an hour of the local week, as a factor,
 *     1 for the average; an hour without an entry is average
 */
public record LearntRates(Map<String, LearntRate> byAgent, Map<HourOfWeek, Double> byHour) {
  /** Copies the maps. */
  public LearntRates {
    byAgent = Map.copyOf(new TreeMap<>(byAgent));
    byHour = Map.copyOf(byHour);
  }

  /** Returns what is known of an agent; empty for one of whom nothing was thought beforehand. */
  public Optional<LearntRate> find(String agentId) {
    return Optional.ofNullable(byAgent.get(agentId));
  }

  /**
   * Returns the probability of success of an agent in an hour, 0..1.
   *
   * @throws IllegalArgumentException for an agent of whom nothing was thought beforehand
   */
  public double at(String agentId, HourOfWeek hour) {
    LearntRate rate =
        find(agentId)
            .orElseThrow(
                () -> new IllegalArgumentException("No rate is known of agent " + agentId + "."));
    return Math.min(1, rate.mean() * byHour.getOrDefault(hour, 1.0));
  }
}
