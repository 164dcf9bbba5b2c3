package org.tideshift.scheduler.offers;

import java.io.Serializable;

/**
 * How far one interval of a group is covered.
 *
 * @param required agents required, may be fractional
 * @param offered seats: shifts offered, claimed or worked
 * @param expected agents expected to work
 * @param reason why nobody more could be offered; blank where nobody is short
 */
public record IntervalCoverage(double required, int offered, double expected, String reason)
    implements Serializable {
  private static final double THOUSANDTH = 1e-3;

  /** Returns the agents short, at least 0; less than a thousandth counts as none. */
  public double shortAgents() {
    return above(required - expected);
  }

  /** Returns the agents above what is required, at least 0. */
  public double surplusAgents() {
    return above(expected - required);
  }

  IntervalCoverage because(String why) {
    return new IntervalCoverage(required, offered, expected, why);
  }

  private static double above(double agents) {
    return agents < THOUSANDTH / 2 ? 0 : agents;
  }
}
