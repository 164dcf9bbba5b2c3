package org.tideshift.scheduler.marketplace;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.scheduler.offers.ClaimOdds;
import org.tideshift.scheduler.staffing.HourOfWeek;

/** Learnt rates as the offers want them: the probability that an offer is claimed and worked. */
public final class ClaimProbabilities {
  private static final int HOURS = 24;

  private ClaimProbabilities() {}

  /** Returns claim rate times show rate of every agent who has both, for each hour of the week. */
  public static ClaimOdds of(LearntRates claims, LearntRates shows) {
    Map<String, Map<HourOfWeek, Double>> byAgent = new TreeMap<>();
    for (String agent : claims.byAgent().keySet()) {
      if (shows.find(agent).isPresent()) {
        byAgent.put(agent, hours(agent, claims, shows));
      }
    }
    return new ClaimOdds(byAgent);
  }

  private static Map<HourOfWeek, Double> hours(
      String agent, LearntRates claims, LearntRates shows) {
    Map<HourOfWeek, Double> hours = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int i = 0; i < HOURS; i++) {
        HourOfWeek hour = new HourOfWeek(day, i);
        hours.put(hour, claims.at(agent, hour) * shows.at(agent, hour));
      }
    }
    return hours;
  }
}
