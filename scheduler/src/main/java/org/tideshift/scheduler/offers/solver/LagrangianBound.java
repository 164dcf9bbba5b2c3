package org.tideshift.scheduler.offers.solver;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A lower bound on uncovered time over all rules of each agent.
 *
 * <p>With a price from 0 to 1 on every cell, uncovered time is at least the price of all that is
 * required minus the most that every agent can earn at the prices, whatever the prices are. Steps
 * along a smoothed subgradient raise it: a cell more wanted than served gets dearer. Sums are of
 * whole numbers, so every bound is exact and does not depend on the number of cores.
 *
 * @see <a href="https://doi.org/10.1287/mnsc.27.1.1">Fisher, The Lagrangian relaxation method for
 *     solving integer programming problems, 1981</a>
 */
final class LagrangianBound {
  /** A price of 1. */
  static final int ONE = 1_000_000;

  private static final int PARTS = 8;
  private static final int PATIENCE = 20;
  private static final double SLOWER = 0.7;
  private static final double SLOWEST = 0.02;
  private static final double MEMORY = 0.85;

  private final int[] open;
  private final List<PricedAgents> parts;
  private final double[] direction;
  private final int[] prices;
  private final int[] served;
  private long best;

  /** Starts at the prices given; {@code committed} is a board on which only commitments stand. */
  LagrangianBound(Board committed, int[] firstPrices) {
    Model model = committed.model;
    this.open = new int[model.required.length];
    for (int cell = 0; cell < open.length; cell++) {
      open[cell] = Math.max(0, model.required[cell] - committed.expected[cell]);
    }
    int agents = model.agents.size();
    this.parts =
        IntStream.range(0, PARTS)
            .mapToObj(
                i -> new PricedAgents(committed, i * agents / PARTS, (i + 1) * agents / PARTS))
            .toList();
    this.direction = new double[open.length];
    this.served = new int[open.length];
    this.prices = firstPrices.clone();
  }

  /**
   * Thousandths of agent-steps that no plan can leave less of uncovered.
   *
   * @param plan what a plan leaves uncovered, in thousandths: the steps aim at it
   * @param rounds the most steps
   * @param goOn asked before every step
   */
  long uncovered(long plan, int rounds, BooleanSupplier goOn) {
    double aim = (double) plan * ONE;
    double pace = 1;
    int idle = 0;
    for (int round = 0;
        round < rounds && best < aim && pace > SLOWEST && goOn.getAsBoolean();
        round++) {
      long bound = bound();
      idle = bound > best ? 0 : idle + 1;
      best = Math.max(best, bound);
      if (idle == PATIENCE) {
        pace *= SLOWER;
        idle = 0;
      }
      step(pace * (aim - bound));
    }
    return -Math.floorDiv(-best, (long) ONE);
  }

  /** The bound at the prices, in millionths of thousandths; fills in what is served. */
  private long bound() {
    long bound = 0;
    for (int cell = 0; cell < open.length; cell++) {
      bound += (long) open[cell] * prices[cell];
    }
    Arrays.fill(served, 0);
    List<Long> earned = parts.parallelStream().map(part -> part.earn(prices)).toList();
    for (int i = 0; i < PARTS; i++) {
      bound -= earned.get(i);
      parts.get(i).addServed(served);
    }
    return bound;
  }

  /** Goes as far as would raise the bound by {@code rise}, were it straight. */
  private void step(double rise) {
    double square = 0;
    for (int cell = 0; cell < open.length; cell++) {
      double wanted = (open[cell] - served[cell]) / (double) Model.MILLI;
      direction[cell] = MEMORY * direction[cell] + (1 - MEMORY) * wanted;
      square += isStuck(cell) ? 0 : direction[cell] * direction[cell];
    }
    double length = rise / Model.MILLI / Math.max(1e-3, square);
    for (int cell = 0; cell < open.length; cell++) {
      double price = prices[cell] + length * direction[cell];
      prices[cell] = (int) Math.max(0, Math.min(ONE, Math.rint(price)));
    }
  }

  private boolean isStuck(int cell) {
    return (prices[cell] == 0 && direction[cell] < 0)
        || (prices[cell] == ONE && direction[cell] > 0);
  }
}
