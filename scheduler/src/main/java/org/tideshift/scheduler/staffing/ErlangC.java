package org.tideshift.scheduler.staffing;

/**
 * M/M/N (Erlang 1917): with {@code U} of {@link BusyAgents}, {@code P(wait) = 1 / (1 + (N−a)·U)},
 * which is {@code B / (1 − (a/N)(1−B))}; given a wait, it is exponential with mean {@code
 * AHT/(N−a)}.
 */
final class ErlangC {

  private ErlangC() {}

  static ErlangResult evaluate(ErlangCase question) {
    ContactStream stream = question.stream();
    double agents = question.agents();
    double spare = stream.spareAgents(agents);
    if (spare <= 0) {
      return new ErlangResult.Unstable(stream.offeredLoadErlangs(), agents);
    }
    double logOdds =
        stream.offeredLoadErlangs() == 0
            ? Double.NEGATIVE_INFINITY
            : -Math.log(spare) - BusyAgents.logWeight(stream, agents);
    return new ErlangResult.Stable(performance(question, spare, logOdds));
  }

  private static Performance performance(ErlangCase question, double spare, double logOdds) {
    ContactStream stream = question.stream();
    double waits = BusyAgents.probability(logOdds);
    double meanOfWaiters = stream.ahtSeconds() / spare;
    double asa = waits * meanOfWaiters;
    double inTime =
        BusyAgents.probability(-logOdds)
            - waits * Math.expm1(-question.answerWithinSeconds() / meanOfWaiters);
    return new Performance(
        new WaitingTimes(waits, asa, asa),
        ServiceLevels.allEqual(inTime),
        stream.offeredLoadErlangs() / question.agents(),
        0,
        0);
  }
}
