package org.tideshift.scheduler.offers.solver;

/** All agents, each at the work that earns most; one thread at a time. */
final class PricedAgents {
  private final Model model;
  private final BestWork work;

  PricedAgents(Board committed) {
    this.model = committed.model;
    this.work = new BestWork(committed);
  }

  /**
   * What they earn together, in the prices' unit times thousandths.
   *
   * @param served by cell, gets the thousandths of agents that work there added
   */
  long earn(int[] prices, int[] served) {
    long earned = 0;
    for (int a = 0; a < model.agents.size(); a++) {
      AgentFacts agent = model.agents.get(a);
      earned +=
          work.earn(a, prices, (g, s, e) -> serve(served, agent.worth(s), model.cell(g, s), e - s));
    }
    return earned;
  }

  private static void serve(int[] served, int worth, int cell, int length) {
    for (int last = cell + length, at = cell; at < last; at++) {
      served[at] += worth;
    }
  }
}
