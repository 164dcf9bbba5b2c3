package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;

/**
 * What a bound prices: how many agents each cell wants at a price, and the most that a price can
 * be. Plainly, every agent required is worth the same and nobody more is wanted. Weighed, an agent
 * is worth the cell's priority, and a quarter of it between requirement and target.
 */
final class PricedDemand {
  /**
   * While the search is warm, an interval missing up to the target weighs one in so many parts of
   * an uncovered one: more than an offer, but no reason to leave anything uncovered.
   */
  static final int TARGET_PARTS = 4;

  private final int[] ceiling;
  private final int[] required;
  private final int[] target;

  private PricedDemand(int[] ceiling, int[] required, int[] target) {
    this.ceiling = ceiling;
    this.required = required;
    this.target = target;
  }

  /** The requirement as it is; {@code committed} is a board on which only commitments stand. */
  static PricedDemand plain(Board committed) {
    int[] ceiling = new int[committed.expected.length];
    Arrays.fill(ceiling, LagrangianBound.ONE);
    int[] open = open(committed, committed.model.required);
    return new PricedDemand(ceiling, open, open);
  }

  /** With priorities and targets, the dearest cell at a price of 1. */
  static PricedDemand weighed(Board committed) {
    Model model = committed.model;
    int[] ceiling = new int[committed.expected.length];
    int most = mostWeight(model);
    for (int cell = 0; cell < ceiling.length; cell++) {
      ceiling[cell] = (int) ((long) LagrangianBound.ONE * model.weight[cell] / most);
    }
    return new PricedDemand(
        ceiling, open(committed, model.required), open(committed, model.target));
  }

  /** The greatest priority's weight, at least 1. */
  static int mostWeight(Model model) {
    return Math.max(1, Arrays.stream(model.weight).max().orElse(1));
  }

  private static int[] open(Board committed, int[] wanted) {
    int[] open = new int[wanted.length];
    for (int cell = 0; cell < open.length; cell++) {
      open[cell] = Math.max(0, wanted[cell] - committed.expected[cell]);
    }
    return open;
  }

  int cells() {
    return ceiling.length;
  }

  /** The most that an agent can be worth in the cell, in parts of {@link LagrangianBound#ONE}. */
  int ceiling(int cell) {
    return ceiling[cell];
  }

  /** Thousandths of an agent wanted at the price. */
  int wanted(int cell, int price) {
    return wantsTarget(cell, price) ? target[cell] : required[cell];
  }

  /** The least that a cell costs, what is bought at the price and what is left open together. */
  long cost(int cell, int price) {
    if (wantsTarget(cell, price)) {
      return (long) price * target[cell];
    }
    long beyond = (long) (target[cell] - required[cell]) * (ceiling[cell] / TARGET_PARTS);
    return (long) price * required[cell] + beyond;
  }

  private boolean wantsTarget(int cell, int price) {
    return price <= ceiling[cell] / TARGET_PARTS;
  }
}
