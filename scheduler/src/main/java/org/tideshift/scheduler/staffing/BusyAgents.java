package org.tideshift.scheduler.staffing;

/** The side of the state space where an agent is free, shared by the three models. */
final class BusyAgents {

  private BusyAgents() {}

  /**
   * {@code ln U}, with {@code U = e^a a^−N Γ(N, a)}; the weight of the states with a free agent,
   * relative to the state with N busy and nobody waiting, is {@code N·U}.
   *
   * @param stream a stream with a positive load
   * @param agents above 0
   */
  static double logWeight(ContactStream stream, double agents) {
    double load = stream.offeredLoadErlangs();
    WaitExponent exponent = new WaitExponent(load, agents, -stream.spareAgents(agents));
    return WaitDensity.integrate(exponent, Double.NEGATIVE_INFINITY, 0).logMass();
  }

  /** {@code 1 / (1 + e^−logOdds)}, with full relative accuracy at both ends. */
  static double probability(double logOdds) {
    if (logOdds < 0) {
      double odds = Math.exp(logOdds);
      return odds / (1 + odds);
    }
    return 1 / (1 + Math.exp(-logOdds));
  }
}
