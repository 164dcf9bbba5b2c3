package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;

/** Some of the agents, each at the work that earns most; one thread at a time. */
final class PricedAgents {
  private final Model model;
  private final BestWork work;
  private final int first;
  private final int end;
  private final int[] served;

  /** The agents from {@code first} to before {@code end}. */
  PricedAgents(Board committed, int first, int end) {
    this.model = committed.model;
    this.work = new BestWork(committed);
    this.first = first;
    this.end = end;
    this.served = new int[model.required.length];
  }

  /** What they earn together, in the prices' unit times thousandths. */
  long earn(int[] prices) {
    Arrays.fill(served, 0);
    long earned = 0;
    for (int a = first; a < end; a++) {
      int worth = model.agents.get(a).worth;
      earned += worth * work.earn(a, prices, (g, s, e) -> serve(worth, g, s, e));
    }
    return earned;
  }

  /** Adds, by cell, the thousandths of agents that work there. */
  void addServed(int[] total) {
    for (int cell = 0; cell < total.length; cell++) {
      total[cell] += served[cell];
    }
  }

  private void serve(int worth, int g, int s, int e) {
    int cell = model.cell(g, s);
    for (int last = cell + e - s; cell < last; cell++) {
      served[cell] += worth;
    }
  }
}
