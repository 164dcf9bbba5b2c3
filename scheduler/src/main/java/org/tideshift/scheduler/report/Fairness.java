package org.tideshift.scheduler.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.scheduler.offers.Agent;

/**
 * How evenly the offered hours are spread over the pool.
 *
 * @param sentence what stands out, in words
 * @param byWish agents by how much of the hours they desire they are offered
 */
record Fairness(String sentence, Bars byWish) {
  private static final double DAYS_A_WEEK = 7;
  private static final List<Step> STEPS =
      List.of(
          new Step("nothing", 0),
          new Step("up to a quarter", 0.25),
          new Step("up to a half", 0.5),
          new Step("up to three quarters", 0.75),
          new Step("up to all", 1),
          new Step("more than desired", Double.POSITIVE_INFINITY));

  private record Step(String label, double upTo) {}

  static Fairness of(Night night) {
    Map<String, Double> hours = new TreeMap<>();
    night.evidence().agents().forEach(agent -> hours.put(agent.id(), 0.0));
    night
        .plan()
        .offers()
        .forEach(
            one -> hours.computeIfPresent(one.offer().agentId(), (id, sum) -> sum + one.hours()));
    int without = (int) hours.values().stream().filter(sum -> sum == 0).count();
    String sentence =
        Numbers.count(hours.size() - without)
            + " of "
            + Numbers.count(hours.size())
            + " agents have an offer. The Gini coefficient of the offered hours is "
            + Numbers.decimal(gini(new ArrayList<>(hours.values())), 2)
            + " (0: all are offered the same; 1: one is offered everything).";
    return new Fairness(sentence, byWish(night, hours));
  }

  private static Bars byWish(Night night, Map<String, Double> hours) {
    double weeks = night.plan().grid().size() * night.plan().grid().hours() / 24 / DAYS_A_WEEK;
    int[] counts = new int[STEPS.size()];
    for (Agent agent : night.evidence().agents()) {
      double desired =
          agent.wishes().desiredHoursWeek().map(Duration::toMinutes).orElse(0L) / 60.0 * weeks;
      if (desired > 0) {
        counts[stepOf(hours.getOrDefault(agent.id(), 0.0) / desired)]++;
      }
    }
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    Bars.Builder bars = Bars.upTo("Agents by the share of their desired hours offered", most);
    for (int step = 0; most > 0 && step < counts.length; step++) {
      bars.bar(STEPS.get(step).label(), Numbers.count(counts[step]), counts[step]);
    }
    return bars.build();
  }

  private static int stepOf(double share) {
    int step = 0;
    while (share > STEPS.get(step).upTo()) {
      step++;
    }
    return step;
  }

  /** Gini's mean difference over twice the mean, 0..1; 0 where nobody has anything. */
  static double gini(List<Double> amounts) {
    List<Double> sorted = amounts.stream().sorted().toList();
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < sorted.size(); i++) {
      sum += sorted.get(i);
      weighted += (i + 1) * sorted.get(i);
    }
    int size = sorted.size();
    return sum == 0 ? 0 : 2 * weighted / (size * sum) - (size + 1.0) / size;
  }
}
