package org.tideshift.scheduler.staffing;

/**
 * M/M/N+M (Palm 1946; Garnett, Mandelbaum and Reiman 2002; Mandelbaum and Zeltyn 2005), by
 * integrals of the virtual wait's density instead of sums over the states.
 *
 * <p>With {@code L} the integral over all waits and {@code U} of {@link BusyAgents}: {@code P(wait)
 * = L / (L + η·U)}. A contact whose virtual wait is {@code s} mean patiences is served with
 * probability {@code e^−s}; abandonment, service level and ASA are the density's moments with that
 * weight.
 */
final class ErlangA {

  private ErlangA() {}

  static ErlangResult evaluate(ErlangCase question) {
    if (question.agents() == 0) {
      return new ErlangResult.Stable(nobodyServes(question.stream()));
    }
    if (question.stream().offeredLoadErlangs() == 0) {
      return new ErlangResult.Stable(
          new Performance(new WaitingTimes(0, 0, 0), ServiceLevels.allEqual(1), 0, 0, 0));
    }
    return new ErlangResult.Stable(performance(question));
  }

  private static Performance nobodyServes(ContactStream stream) {
    return new Performance(
        new WaitingTimes(1, 0, stream.patienceSeconds()), ServiceLevels.allEqual(0), 0, 0, 1);
  }

  private static Performance performance(ErlangCase question) {
    ContactStream stream = question.stream();
    double patience = stream.patienceSeconds();
    double eta = stream.ahtSeconds() / patience;
    double agents = question.agents();
    WaitExponent exponent =
        new WaitExponent(
            stream.offeredLoadErlangs() / eta, agents / eta, -stream.spareAgents(agents) / eta);
    double threshold = question.answerWithinSeconds() / patience;
    WaitMoments within = WaitDensity.integrate(exponent, 0, threshold);
    WaitMoments beyond = WaitDensity.integrate(exponent, threshold, Double.POSITIVE_INFINITY);
    WaitMoments all = within.plus(beyond);
    double logOdds = all.logMass() - Math.log(eta) - BusyAgents.logWeight(stream, agents);
    return new Waits(logOdds, within, beyond, all).performance(question);
  }

  /** The wait's distribution: odds of waiting, and the density's moments up to and beyond T. */
  private record Waits(double logOdds, WaitMoments within, WaitMoments beyond, WaitMoments all) {

    Performance performance(ErlangCase question) {
      ContactStream stream = question.stream();
      double waits = BusyAgents.probability(logOdds);
      double served = notWaiting() + waits * all.served() / all.mass();
      double abandoned = waits * all.abandoned() / all.mass();
      double patience = stream.patienceSeconds();
      double asa = waits * all.servedWait() / all.mass() / served * patience;
      return new Performance(
          new WaitingTimes(waits, asa, abandoned * patience),
          serviceLevels(waits, served, -Math.expm1(-question.answerWithinSeconds() / patience)),
          stream.offeredLoadErlangs() * served / question.agents(),
          0,
          abandoned);
    }

    private double notWaiting() {
      return BusyAgents.probability(-logOdds);
    }

    private ServiceLevels serviceLevels(double waits, double served, double impatientByThen) {
      double scale = Math.exp(within.logScale() - all.logScale()) / all.mass();
      double inTime = notWaiting() + waits * scale * within.served();
      double shortVirtual = notWaiting() + waits * scale * within.mass();
      double shortAbandons =
          waits * (scale * within.abandoned() + beyond.shareOf(all) * impatientByThen);
      return new ServiceLevels(
          inTime, inTime / served, shortVirtual, Math.min(1, inTime / (1 - shortAbandons)));
    }
  }
}
