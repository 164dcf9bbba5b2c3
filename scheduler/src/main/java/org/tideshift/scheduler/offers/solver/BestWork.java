package org.tideshift.scheduler.offers.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The most that one agent can earn at given prices under the agent's rules, and the work that earns
 * it. It never earns less than the best lawful plan; it can earn more where rules are relaxed,
 * which keeps a bound made of it valid.
 */
final class BestWork {
  /** Operations that one cluster, and one agent on average, may take. */
  private static final long MOST_WORK = 2_000_000;

  private static final long USUAL_WORK = 150_000;

  private final Model model;
  private final List<List<Cluster>> clusters;
  private final List<ClusterValue> values = new ArrayList<>();
  private final int[] weekCap;
  private long[] purse = {};
  private int[] choice = {};

  /** Takes the board for the hours committed. */
  BestWork(Board committed) {
    this.model = committed.model;
    this.clusters = clusters(model);
    int weeks = model.steps.weeks;
    weekCap = new int[model.agents.size() * weeks];
    for (int a = 0; a < model.agents.size(); a++) {
      AgentFacts agent = model.agents.get(a);
      for (int w = 0; w < weeks; w++) {
        weekCap[a * weeks + w] = Math.max(0, agent.maxWeek - committed.weekSteps(a, w));
      }
    }
  }

  /** Clusters that count hours as far as that takes a bearable time. */
  private static List<List<Cluster>> clusters(Model model) {
    long mostWork = MOST_WORK;
    List<List<Cluster>> clusters = clusters(model, mostWork);
    while (work(clusters) > USUAL_WORK * model.agents.size()) {
      mostWork /= 2;
      clusters = clusters(model, mostWork);
    }
    return clusters;
  }

  private static List<List<Cluster>> clusters(Model model, long mostWork) {
    return model.agents.stream().map(agent -> Cluster.of(agent, model.steps, mostWork)).toList();
  }

  private static long work(List<List<Cluster>> clusters) {
    return clusters.stream()
        .flatMap(List::stream)
        .filter(cluster -> cluster.countsHours)
        .mapToLong(Cluster::work)
        .sum();
  }

  private BestWork(BestWork other) {
    this.model = other.model;
    this.clusters = other.clusters;
    this.weekCap = other.weekCap;
  }

  /** The same agents, for another thread. */
  BestWork copy() {
    return new BestWork(this);
  }

  /** Earnings of an agent; hands the work to the visitor. */
  long earn(int agent, int[] prices, ClusterValue.Visitor visitor) {
    List<Cluster> own = clusters.get(agent);
    long total = 0;
    int i = 0;
    while (i < own.size()) {
      int next = i + 1;
      int week = own.get(i).week;
      while (week >= 0 && next < own.size() && own.get(next).week == week) {
        next++;
      }
      total += earnWeek(own.subList(i, next), cap(agent, own.get(i)), prices, visitor);
      i = next;
    }
    return total;
  }

  private int cap(int agent, Cluster cluster) {
    return cluster.week < 0 ? Integer.MAX_VALUE : weekCap[agent * model.steps.weeks + cluster.week];
  }

  /** A knapsack over the clusters of a week, where their hours together can be above its cap. */
  private long earnWeek(List<Cluster> week, int cap, int[] prices, ClusterValue.Visitor visitor) {
    int most = 0;
    for (int i = 0; i < week.size(); i++) {
      if (values.size() == i) {
        values.add(new ClusterValue(model, week.get(i), 0));
      }
      values.get(i).compute(week.get(i), prices);
      most += values.get(i).mostHours();
    }
    return most <= cap ? earnFreely(week.size(), visitor) : earnCapped(week.size(), cap, visitor);
  }

  private long earnFreely(int size, ClusterValue.Visitor visitor) {
    long total = 0;
    for (int i = 0; i < size; i++) {
      ClusterValue value = values.get(i);
      int best = 0;
      for (int h = 1; h <= value.mostHours(); h++) {
        best = value.value(h) > value.value(best) ? h : best;
      }
      total += value.value(best);
      value.read(best, visitor);
    }
    return total;
  }

  private long earnCapped(int size, int cap, ClusterValue.Visitor visitor) {
    int columns = cap + 1;
    purse = purse.length < (size + 1) * columns ? new long[(size + 1) * columns] : purse;
    choice = choice.length < purse.length ? new int[purse.length] : choice;
    Arrays.fill(purse, 0, columns, 0);
    for (int i = 0; i < size; i++) {
      for (int h = 0; h <= cap; h++) {
        choose(i, h, columns);
      }
    }
    int left = cap;
    for (int i = size - 1; i >= 0; i--) {
      int hours = choice[(i + 1) * columns + left];
      values.get(i).read(hours, visitor);
      left -= hours;
    }
    return purse[size * columns + cap];
  }

  private void choose(int i, int h, int columns) {
    ClusterValue value = values.get(i);
    long best = Long.MIN_VALUE;
    int bestHours = 0;
    for (int x = 0; x <= Math.min(h, value.mostHours()); x++) {
      long sum = purse[i * columns + h - x] + value.value(x);
      if (sum > best) {
        best = sum;
        bestHours = x;
      }
    }
    purse[(i + 1) * columns + h] = best;
    choice[(i + 1) * columns + h] = bestHours;
  }
}
