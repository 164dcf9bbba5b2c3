package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;

/**
 * A lower bound on uncovered time over all rules of each agent.
 *
 * <p>With a price from 0 to 1 on every cell, uncovered time is at least the price of all that is
 * required minus the most that every agent can earn at the prices, whatever the prices are. Steps
 * along the subgradient raise it: a cell more wanted than served gets dearer. Steps are smoothed,
 * scaled cell by cell to what the cell's subgradient has been, and shorter and shorter. Sums are of
 * whole numbers, so every bound is exact. The prices of the last rounds are averaged: the average
 * proves more than any of them, and it is what an hour is worth to the search.
 *
 * @see <a href="https://doi.org/10.1287/mnsc.27.1.1">Fisher, The Lagrangian relaxation method for
 *     solving integer programming problems, 1981</a>
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, Adam: a method for stochastic
 *     optimization, 2015</a>
 */
final class LagrangianBound {
  /** A price of 1. */
  static final int ONE = 1_000_000;

  private static final double FIRST_STEP = 0.1;
  private static final double LAST_STEP = 0.0005;

  /** The weight of the newest prices in their average. */
  private static final double NEWEST = 0.2;

  private static final double MEMORY = 0.9;
  private static final double LONG_MEMORY = 0.99;

  private final PricedDemand demand;
  private final PricedAgents agents;
  private final int[] prices;
  private final int[] served;
  private final double[] average;
  private final double[] direction;
  private final double[] square;
  private double forgotten = 1;
  private double longForgotten = 1;
  private long best;

  /** Starts at the prices given. */
  LagrangianBound(PricedDemand demand, PricedAgents agents, int[] firstPrices) {
    this.demand = demand;
    this.agents = agents;
    this.direction = new double[demand.cells()];
    this.square = new double[demand.cells()];
    this.served = new int[demand.cells()];
    this.prices = firstPrices.clone();
    this.average = Arrays.stream(firstPrices).asDoubleStream().toArray();
  }

  /** Thousandths of agent-steps that no plan can leave less of uncovered; 0 before any round. */
  long best() {
    return -Math.floorDiv(-best, (long) ONE);
  }

  /**
   * One round: the bound at the prices, and a step to better ones.
   *
   * @param done fraction of the rounds that is over, 0..1: the nearer to 1, the shorter the step
   */
  void raise(double done) {
    best = Math.max(best, bound());
    step(FIRST_STEP * StrictMath.pow(LAST_STEP / FIRST_STEP, done));
  }

  /** Proves what the average of the prices can; they are those of {@link #prices} from now on. */
  void finish() {
    for (int cell = 0; cell < prices.length; cell++) {
      prices[cell] = (int) Math.rint(average[cell]);
    }
    best = Math.max(best, bound());
  }

  /** By cell: what covering one agent-step more is worth, in parts of {@link #ONE}; a copy. */
  int[] prices() {
    return prices.clone();
  }

  /** The bound at the prices, in millionths of thousandths; fills in what is served. */
  private long bound() {
    long bound = 0;
    for (int cell = 0; cell < prices.length; cell++) {
      bound += demand.cost(cell, prices[cell]);
    }
    return bound - agents.earn(prices, served);
  }

  private void step(double length) {
    forgotten *= MEMORY;
    longForgotten *= LONG_MEMORY;
    for (int cell = 0; cell < prices.length; cell++) {
      double wanted = wanted(cell);
      direction[cell] = MEMORY * direction[cell] + (1 - MEMORY) * wanted;
      square[cell] = LONG_MEMORY * square[cell] + (1 - LONG_MEMORY) * wanted * wanted;
      double usual = StrictMath.sqrt(square[cell] / (1 - longForgotten));
      double by = direction[cell] / (1 - forgotten) / (usual + 1);
      int most = demand.ceiling(cell);
      double price = prices[cell] + length * most * by;
      prices[cell] = (int) Math.max(0, Math.min(most, Math.rint(price)));
      average[cell] += NEWEST * (prices[cell] - average[cell]);
    }
  }

  /** Agents wanted above those served; 0 where the price cannot follow. */
  private double wanted(int cell) {
    int price = prices[cell];
    int wanted = demand.wanted(cell, price) - served[cell];
    boolean stuck = wanted < 0 ? price == 0 : price == demand.ceiling(cell);
    return stuck ? 0 : wanted / (double) Model.MILLI;
  }
}
