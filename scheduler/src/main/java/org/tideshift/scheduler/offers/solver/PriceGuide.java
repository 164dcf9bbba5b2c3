package org.tideshift.scheduler.offers.solver;

/**
 * What a cell's coverage costs while the search is warm. The plain cost, 1 for each agent missing
 * and 0.3 for each too many, has a kink where a cell is served exactly, and two such cells hardly
 * ever trade an agent. Here the cost bends instead: at exact cover another agent is worth the
 * cell's price, a little more for each one missing, up to 1, and a little less for each one too
 * many, down to -0.3. Shortage then wanders through cells that are worth the same until it comes to
 * one where it cannot be helped. The steeper the slope, the nearer to the plain cost.
 */
final class PriceGuide {
  /** Cost of an agent-step in the unit of {@link Annealing}. */
  private static final double SHORT = 1_000_000;

  private static final double LEAST = -0.3;
  private static final double FIRST_SLOPE = 0.02;
  private static final double LAST_SLOPE = 1.5;

  private final double[] price;
  private double slope = FIRST_SLOPE;

  /** Takes the prices by cell, in parts of {@link LagrangianBound#ONE}. */
  PriceGuide(int[] prices) {
    price = new double[prices.length];
    for (int cell = 0; cell < price.length; cell++) {
      price[cell] = (double) prices[cell] / LagrangianBound.ONE;
    }
  }

  /** Gets steeper by the same factor in equal parts of the search. */
  void steepen(double done) {
    slope = FIRST_SLOPE * StrictMath.pow(LAST_SLOPE / FIRST_SLOPE, Math.min(1, done));
  }

  /** By how much the cost changes where this many thousandths were missing and now that many. */
  double change(int cell, int missingBefore, int missingAfter) {
    double at = price[cell];
    return SHORT * (cost(at, missingAfter / 1000.0) - cost(at, missingBefore / 1000.0));
  }

  /** The worth of another agent, summed up from exact cover to the agents missing. */
  private double cost(double at, double missing) {
    double most = (1 - at) / slope;
    double least = (LEAST - at) / slope;
    double bent = Math.max(least, Math.min(most, missing));
    double straight = missing > bent ? missing - bent : LEAST * (missing - bent);
    return bent * (at + slope * bent / 2) + straight;
  }
}
