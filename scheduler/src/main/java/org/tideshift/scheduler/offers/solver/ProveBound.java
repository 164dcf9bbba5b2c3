package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.tideshift.scheduler.offers.PlanBound;

/** Proves what no plan can be below: first step by step, then over the rules of each agent. */
final class ProveBound {
  /** Rounds after which prices are worth something. */
  private static final int LEAST_ROUNDS = 30;

  /** Rounds by which prices have proved more than the flow, wherever an agent's rules bind. */
  private static final int TRIAL_ROUNDS = 40;

  private final Model model;
  private final long flow;
  private final Board committed;
  private final PricedAgents agents;
  private final LagrangianBound priced;
  private int rounds;

  /** Works out the flow bound, which takes no time to speak of. */
  ProveBound(Model model, Windows windows) {
    this.model = model;
    this.committed = new Board(model);
    int[] prices = new int[model.required.length];
    this.flow = new FlowBound(model, windows).uncovered(committed.expected, prices);
    this.agents = new PricedAgents(committed);
    this.priced = new LagrangianBound(PricedDemand.plain(committed), agents, prices);
  }

  /** The greater of both bounds, in thousandths of agent-steps. */
  long best() {
    return Math.max(flow, priced.best());
  }

  /**
   * Raises the bound by its prices, round by round; soon given up where they prove no more than the
   * flow did. What there are of them still guides the search, unless nothing need be short at all.
   *
   * @param done by rounds done, the fraction of the work that is over, 0..1
   */
  void raise(IntToDoubleFunction done) {
    double now = done.applyAsDouble(0);
    while (now < 1 && !isHopeless()) {
      priced.raise(now);
      rounds++;
      now = done.applyAsDouble(rounds);
    }
    if (rounds > 0) {
      priced.finish();
    }
  }

  private boolean isHopeless() {
    return rounds == TRIAL_ROUNDS && priced.best() <= flow;
  }

  /** Whether the prices of the bound are too few rounds old to be worth anything. */
  private boolean isVague() {
    return rounds < LEAST_ROUNDS;
  }

  /**
   * By cell: what covering one agent-step more is worth, 1 where it covers one of priority 1; empty
   * where there were too few rounds to say.
   */
  double[] prices() {
    return isVague() || best() == 0 ? new double[0] : worth(priced.prices(), 1);
  }

  /**
   * The same where priorities differ or more is wanted than required. The bound is about neither,
   * so its prices are only where those begin that are.
   *
   * @param done by rounds done, the fraction of the work that is over, 0..1
   */
  double[] weighedPrices(IntToDoubleFunction done) {
    if (isVague() || isHopeless()) {
      return new double[0];
    }
    PricedDemand demand = PricedDemand.weighed(committed);
    int[] first = priced.prices();
    for (int cell = 0; cell < first.length; cell++) {
      first[cell] = (int) ((long) first[cell] * demand.ceiling(cell) / LagrangianBound.ONE);
    }
    LagrangianBound weighed = new LagrangianBound(demand, agents, first);
    int round = 0;
    for (double now = done.applyAsDouble(0); now < 1; now = done.applyAsDouble(round)) {
      weighed.raise(now);
      round++;
    }
    weighed.finish();
    return worth(weighed.prices(), (double) PricedDemand.mostWeight(model) / Model.PRIORITY);
  }

  private static double[] worth(int[] prices, double one) {
    return Arrays.stream(prices).mapToDouble(price -> one * price / LagrangianBound.ONE).toArray();
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
    boolean rounded =
        model.agents.stream().allMatch(ProveBound::isCertain)
            && Arrays.stream(model.fixedWorth).allMatch(worth -> worth % Model.MILLI == 0);
    for (int cell = 0; rounded && cell < model.required.length; cell++) {
      rounded = model.required[cell] % Model.MILLI == 0;
    }
    double agents = (double) thousandths / Model.MILLI;
    return rounded ? Math.ceil(agents) : agents;
  }
}
