package org.tideshift.scheduler.offers.solver;

/**
 * What a cell's coverage costs while the search is warm. The plain cost, the cell's priority for
 * each agent missing and 0.3 for each too many, has a kink where a cell is served exactly, and two
 * such cells hardly ever trade an agent. Here the cost bends instead: at exact cover another agent
 * is worth the cell's price, a little more for each one missing, up to the priority, and a little
 * less for each one too many, down to -0.3. Shortage then wanders through cells that are worth the
 * same until it comes to one where it cannot be helped. The steeper the slope, the nearer to the
 * plain cost.
 *
 * <p>Where more is wanted than required there are two kinks, and the cost bends at both: at the
 * requirement between the priority and a quarter of it, at the target between that quarter and
 * -0.3.
 */
final class PriceGuide {
  /** Cost of an agent-step in the unit of {@link Annealing}. */
  private static final double SHORT = 1_000_000;

  private static final double LEAST = -0.3;

  private static final double FIRST_SLOPE = 0.02;
  private static final double LAST_SLOPE = 1.5;

  private final Model model;
  private final double[] price;
  private final double firstSlope;
  private double slope;

  /** Takes the prices by cell, 1 for an agent-step of priority 1. */
  PriceGuide(Model model, double[] prices) {
    this.model = model;
    this.price = prices;
    this.firstSlope = FIRST_SLOPE;
    this.slope = firstSlope;
  }

  /** Gets steeper by the same factor in equal parts of the search. */
  void steepen(double done) {
    slope = firstSlope * StrictMath.pow(LAST_SLOPE / firstSlope, Math.min(1, done));
  }

  /** By how much the cost changes where so many thousandths were expected and now so many. */
  double change(int cell, int before, int after) {
    int required = model.required[cell];
    double most = (double) model.weight[cell] / Model.PRIORITY;
    double at = price[cell];
    if (model.target[cell] == required) {
      return SHORT * bent(at, LEAST, most, required - before, required - after);
    }
    int target = model.target[cell];
    double beyond = most / PricedDemand.TARGET_PARTS;
    double uncovered =
        bent(Math.max(at, beyond), beyond, most, required - before, required - after);
    double wanted = bent(Math.min(at, beyond), LEAST, beyond, target - before, target - after);
    return SHORT * (uncovered + wanted - beyond * (before - after) / Model.MILLI);
  }

  /** The change of a cost that has one bend, at no thousandths missing. */
  private double bent(double at, double least, double most, int before, int after) {
    return cost(at, least, most, after / 1000.0) - cost(at, least, most, before / 1000.0);
  }

  /** The worth of another agent, summed up from exact cover to the agents missing. */
  private double cost(double at, double least, double most, double missing) {
    double top = (most - at) / slope;
    double bottom = (least - at) / slope;
    double bent = Math.max(bottom, Math.min(top, missing));
    double straight = missing > bent ? most * (missing - bent) : least * (missing - bent);
    return bent * (at + slope * bent / 2) + straight;
  }
}
