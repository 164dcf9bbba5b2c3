package org.tideshift.scheduler.staffing;

/**
 * Erlang's loss formula for a real number of agents N and load a: {@code 1/B = a ∫ e^−ay (1+y)^N
 * dy} over y from 0 (Fortet; Jagerman 1974; Jagers and Van Doorn 1986).
 */
final class ErlangB {

  private ErlangB() {}

  static ErlangResult evaluate(ErlangCase question) {
    ContactStream stream = question.stream();
    double agents = question.agents();
    double logOdds = logOddsOfBlocking(stream, agents);
    double blocked = BusyAgents.probability(logOdds);
    double served = BusyAgents.probability(-logOdds);
    double occupancy = agents == 0 ? 0 : stream.offeredLoadErlangs() * served / agents;
    return new ErlangResult.Stable(
        new Performance(
            new WaitingTimes(0, 0, 0),
            new ServiceLevels(served, 1, served, served),
            occupancy,
            blocked,
            0));
  }

  private static double logOddsOfBlocking(ContactStream stream, double agents) {
    if (agents == 0) {
      return Double.POSITIVE_INFINITY;
    }
    if (stream.offeredLoadErlangs() == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return -Math.log(agents) - BusyAgents.logWeight(stream, agents);
  }
}
