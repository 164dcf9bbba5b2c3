package org.tideshift.scheduler.marketplace;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tideshift.scheduler.staffing.HourOfWeek;

/**
 * How hours of the week differ: successes over what the agents' rates would let expect. The factor
 * of an hour is drawn to that of the same hour on all days, and that one to 1, each as by some
 * successes that came just as expected.
 */
final class HourFactors {
  private static final double THOUGHT_SUCCESSES = 10;
  private static final double LEAST = 0.05;
  private static final double MOST = 4;

  private HourFactors() {}

  /** Returns a factor for each hour of the week, of days without trials too. */
  static Map<HourOfWeek, Double> of(List<Trial> trials, LearntRates rates) {
    Map<Integer, List<Trial>> byHour =
        trials.stream().collect(Collectors.groupingBy(one -> one.hour().hour()));
    Map<HourOfWeek, Double> factors = new java.util.HashMap<>();
    new TreeMap<>(byHour).forEach((hour, own) -> putHour(factors, hour, own, rates));
    return factors;
  }

  private static void putHour(
      Map<HourOfWeek, Double> factors, int hour, List<Trial> trials, LearntRates rates) {
    double usual = factor(trials, rates, 1);
    Map<DayOfWeek, List<Trial>> byDay =
        trials.stream().collect(Collectors.groupingBy(one -> one.hour().day()));
    for (DayOfWeek day : DayOfWeek.values()) {
      factors.put(
          new HourOfWeek(day, hour), factor(byDay.getOrDefault(day, List.of()), rates, usual));
    }
  }

  private static double factor(List<Trial> trials, LearntRates rates, double thought) {
    double seen = thought * THOUGHT_SUCCESSES;
    double expected = THOUGHT_SUCCESSES;
    for (Trial one : trials) {
      seen += one.success() ? 1 : 0;
      expected += rates.find(one.agentId()).map(LearntRate::mean).orElse(0.0);
    }
    return Math.max(LEAST, Math.min(MOST, seen / expected));
  }
}
