package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.tideshift.scheduler.offers.PlanBound;

/** Proves what no plan can be below: first step by step, then over the rules of each agent. */
final class ProveBound {
  /** Rounds after which prices are worth something. */
  private static final int LEAST_ROUNDS = 50;

  private final Model model;
  private final long flow;
  private final LagrangianBound priced;
  private int rounds;

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

  /** The greater of both bounds, in the same unit. */
  long best() {
    return Math.max(flow, priced.best());
  }

  /**
   * Raises the bound by its prices, round by round.
   *
   * @param done by rounds done, the fraction of the work that is over, 0..1
   */
  void raise(IntToDoubleFunction done) {
    for (double now = done.applyAsDouble(0); now < 1; now = done.applyAsDouble(rounds)) {
      priced.raise(now);
      rounds++;
    }
    if (rounds > 0) {
      priced.finish();
    }
  }

  /**
   * By cell: what covering one agent-step more is worth, in parts of {@link LagrangianBound#ONE};
   * empty where there were too few rounds to say.
   */
  int[] prices() {
    return rounds < LEAST_ROUNDS ? new int[0] : priced.prices();
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
