package org.tideshift.scheduler.staffing;

import java.util.Optional;

/**
 * The outlook when the arrival rate itself is in doubt: {@code E[Λ·SL(N, Λ)] / E[Λ]}, so that a
 * contact counts and not an interval (Whitt 2006), and abandonment likewise. Occupancy and ASA
 * stand at the mean rate; averaging ASA over rates beyond the agents would be infinite without
 * patience.
 *
 * <p>Λ is Gamma with the forecast's mean and coefficient of variation, by Wilson and Hilferty's
 * cube (1931): {@code Λ = mean · (1 − v/9 + z·√v/3)³} with {@code v} the squared coefficient and
 * {@code z} standard normal. The normal is summed on an even grid, which for smooth functions
 * converges as fast as any rule and lets the flat ends, where the share is 1 or 0, be left out.
 */
final class UncertainRate implements ServiceOutlook {

  private static final double WIDEST_STEP = 0.9;
  private static final double END = 4.5;
  private static final double FLAT = 1e-6;

  private final PooledContacts contacts;
  private final double answerWithinSeconds;
  private final double step;
  private final ServiceOutlook atMean;

  UncertainRate(PooledContacts contacts, double answerWithinSeconds) {
    this.contacts = contacts;
    this.answerWithinSeconds = answerWithinSeconds;
    this.atMean = ServiceOutlook.certain(contacts, answerWithinSeconds);
    double spreadInRoots = contacts.doubt() * Math.sqrt(contacts.stream().offeredLoadErlangs());
    this.step = Math.min(WIDEST_STEP, 1 / Math.max(spreadInRoots, FLAT));
  }

  /** The factor by which the rate stands above its mean at a standard normal value. */
  static double factor(double doubt, double z) {
    double root = 1 - doubt * doubt / 9 + z * doubt / 3;
    return root <= 0 ? 0 : root * root * root;
  }

  @Override
  public Optional<Performance> with(double agents) {
    return atMean.with(agents).map(mean -> averaged(mean, agents));
  }

  private Performance averaged(Performance mean, double agents) {
    Sums sums = new Sums();
    sums.add(1 * density(0), mean.serviceLevel(), mean.abandoned());
    walk(sums, agents, 1);
    walk(sums, agents, -1);
    return new Performance(
        mean.waits(),
        ServiceLevels.allEqual(sums.served / sums.weight),
        mean.occupancy(),
        0,
        sums.lost / sums.weight);
  }

  private void walk(Sums sums, double agents, int direction) {
    boolean flat = false;
    double share = direction > 0 ? 0 : 1;
    double lost = 0;
    for (int i = 1; i * step <= END; i++) {
      double z = direction * i * step;
      double factor = factor(contacts.doubt(), z);
      if (factor == 0) {
        return;
      }
      if (!flat) {
        Optional<Performance> figures = atRate(factor, agents);
        share = figures.map(Performance::serviceLevel).orElse(0.0);
        lost = figures.map(Performance::abandoned).orElse(0.0);
        flat = isFlat(share, lost, direction, figures.isEmpty());
      }
      sums.add(factor * density(z), share, lost);
    }
  }

  private static boolean isFlat(double share, double lost, int direction, boolean unstable) {
    return unstable || (direction < 0 && share > 1 - FLAT && lost < FLAT);
  }

  private Optional<Performance> atRate(double factor, double agents) {
    ContactStream stream = contacts.stream();
    ContactStream scaled =
        new ContactStream(
            stream.contactsPerHour() * factor, stream.ahtSeconds(), stream.patienceSeconds());
    return SteadyState.of(
        scaled, agents * contacts.concurrency(), answerWithinSeconds, Quadrature.PLANNING);
  }

  private static double density(double z) {
    return Math.exp(-z * z / 2);
  }

  private static final class Sums {
    private double weight;
    private double served;
    private double lost;

    void add(double by, double share, double abandoned) {
      weight += by;
      served += by * share;
      lost += by * abandoned;
    }
  }
}
