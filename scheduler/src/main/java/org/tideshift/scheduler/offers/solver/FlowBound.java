package org.tideshift.scheduler.offers.solver;

import java.util.BitSet;

/**
 * A lower bound on uncovered time that looks at one step at a time: the most that the agents who
 * are available then can cover, each in one group they are qualified for, is a maximum flow.
 */
final class FlowBound {
  private final Model model;
  private final Windows windows;

  FlowBound(Model model, Windows windows) {
    this.model = model;
    this.windows = windows;
  }

  /**
   * Thousandths of agent-steps that no plan can cover, where {@code fixed} is covered already. Puts
   * into {@code prices} a 1 on cells of which more would help and 0 on the others.
   */
  long uncovered(int[] fixed, int[] prices) {
    long uncovered = 0;
    for (int t = 0; t < model.stepCount; t++) {
      uncovered += uncovered(fixed, prices, t);
    }
    return uncovered;
  }

  private long uncovered(int[] fixed, int[] prices, int t) {
    StepFlow flow = new StepFlow(model.groups.size());
    long required = 0;
    for (int g = 0; g < model.groups.size(); g++) {
      int cell = model.cell(g, t);
      int open = Math.max(0, model.required[cell] - fixed[cell]);
      required += open;
      flow.require(g, open);
      for (int k = 0; k < windows.count(cell); k++) {
        int window = windows.get(cell, k);
        AgentFacts agent = model.agents.get(model.seatAgent[window]);
        if (agent.groups[0] == g) {
          flow.add(agent.groups, agent.worthOver(model.seatFrom[window], t));
        }
      }
    }
    long covered = flow.most();
    BitSet enough = flow.groupsWithEnough();
    for (int g = 0; g < model.groups.size(); g++) {
      boolean wanted = !enough.get(g) && model.required[model.cell(g, t)] > 0;
      prices[model.cell(g, t)] = wanted ? LagrangianBound.ONE : 0;
    }
    return required - covered;
  }
}
