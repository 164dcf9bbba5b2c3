package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All agents, each at the work that earns most. They are independent of each other, so every core
 * takes some; sums of whole numbers are the same in any order.
 */
final class PricedAgents {
  private static final int MOST_SHARES = 8;

  /** Some of the agents: every so-many-th. */
  private static final class Share {
    private final int first;
    private final BestWork work;
    private final int[] served;

    private Share(int first, BestWork work, int cells) {
      this.first = first;
      this.work = work;
      this.served = new int[cells];
    }
  }

  private final Model model;
  private final List<Share> shares;

  PricedAgents(Board committed) {
    this.model = committed.model;
    BestWork work = new BestWork(committed);
    int cores = Math.min(MOST_SHARES, Cores.count());
    this.shares =
        IntStream.range(0, cores)
            .mapToObj(first -> new Share(first, work.copy(), model.required.length))
            .toList();
  }

  /**
   * What they earn together, in the prices' unit times thousandths.
   *
   * @param served by cell, gets the thousandths of agents that work there
   */
  long earn(int[] prices, int[] served) {
    long earned = Cores.over(shares).mapToLong(share -> earn(share, prices)).sum();
    Arrays.fill(served, 0);
    for (Share share : shares) {
      for (int cell = 0; cell < served.length; cell++) {
        served[cell] += share.served[cell];
      }
    }
    return earned;
  }

  private long earn(Share share, int[] prices) {
    Arrays.fill(share.served, 0);
    long earned = 0;
    for (int a = share.first; a < model.agents.size(); a += shares.size()) {
      AgentFacts agent = model.agents.get(a);
      earned +=
          share.work.earn(
              a, prices, (g, s, e) -> serve(share.served, agent.worth(s), model.cell(g, s), e - s));
    }
    return earned;
  }

  private static void serve(int[] served, int worth, int cell, int length) {
    for (int last = cell + length, at = cell; at < last; at++) {
      served[at] += worth;
    }
  }
}
