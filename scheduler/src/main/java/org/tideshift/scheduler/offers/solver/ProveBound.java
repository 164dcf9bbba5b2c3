package org.tideshift.scheduler.offers.solver;

import java.util.function.BooleanSupplier;
import org.tideshift.scheduler.offers.PlanBound;

/** Proves what no plan can be below: first step by step, then over the rules of each agent. */
final class ProveBound {
  private final Model model;
  private final Windows windows;
  private final Board committed;

  ProveBound(Model model, Windows windows) {
    this.model = model;
    this.windows = windows;
    this.committed = new Board(model);
  }

  /**
   * The greater of both bounds.
   *
   * @param plan what the plan leaves uncovered, in thousandths of agent-steps
   * @param rounds the most rounds in which the bound is raised
   * @param goOn asked before every round
   */
  PlanBound uncovered(long plan, int rounds, BooleanSupplier goOn) {
    int[] prices = new int[model.required.length];
    long flow = new FlowBound(model, windows).uncovered(committed.expected, prices);
    if (flow >= plan || rounds == 0) {
      return new PlanBound(whole(flow), "flow per interval");
    }
    long priced = new LagrangianBound(committed, prices).uncovered(plan, rounds, goOn);
    return priced > flow
        ? new PlanBound(whole(priced), "prices over the rules of each agent")
        : new PlanBound(whole(flow), "flow per interval");
  }

  /** In agents; rounded up where every plan leaves a whole number uncovered. */
  private double whole(long thousandths) {
    boolean rounded = model.agents.stream().allMatch(agent -> agent.worth % Model.MILLI == 0);
    for (int cell = 0; rounded && cell < model.required.length; cell++) {
      rounded = model.required[cell] % Model.MILLI == 0;
    }
    double agents = (double) thousandths / Model.MILLI;
    return rounded ? Math.ceil(agents) : agents;
  }
}
