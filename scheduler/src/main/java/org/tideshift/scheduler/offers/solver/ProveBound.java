package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;
import org.tideshift.scheduler.offers.PlanBound;

/** Proves what no plan can be below: first step by step, then over the rules of each agent. */
final class ProveBound {
  private final Model model;
  private final long flow;
  private final LagrangianBound priced;

  /** Works out the flow bound, which takes no time to speak of. */
  ProveBound(Model model, Windows windows) {
    this.model = model;
    Board committed = new Board(model);
    int[] prices = new int[model.required.length];
    this.flow = new FlowBound(model, windows).uncovered(committed.expected, prices);
    this.priced = new LagrangianBound(committed, prices);
  }

  /** Thousandths of agent-steps that the flow says no plan can cover. */
  long flow() {
    return flow;
  }

  /** The best so far in the same unit; may be asked while another thread raises the bound. */
  long soFar() {
    return Math.max(flow, priced.best());
  }

  /**
   * One round of raising the bound by its prices.
   *
   * @param done fraction of the rounds that is over, 0..1
   */
  void raise(double done) {
    priced.raise(done);
  }

  /** The greater of both bounds. */
  PlanBound bound() {
    return priced.best() > flow
        ? new PlanBound(whole(priced.best()), "prices over the rules of each agent")
        : new PlanBound(whole(flow), "flow per interval");
  }

  /** Whether every offer to the agent is worked for sure, or none is. */
  private static boolean isCertain(AgentFacts agent) {
    return agent.worth % Model.MILLI == 0
        && Arrays.stream(agent.worthAt).allMatch(worth -> worth % Model.MILLI == 0);
  }

  /** In agents; rounded up where every plan leaves a whole number uncovered. */
  private double whole(long thousandths) {
    boolean rounded = model.agents.stream().allMatch(ProveBound::isCertain);
    for (int cell = 0; rounded && cell < model.required.length; cell++) {
      rounded = model.required[cell] % Model.MILLI == 0;
    }
    double agents = (double) thousandths / Model.MILLI;
    return rounded ? Math.ceil(agents) : agents;
  }
}
