package org.tideshift.scheduler.staffing;

import java.util.Optional;

/**
 * The outlook when the arrival rate itself is in doubt: {@code E[Λ·SL(N, Λ)] / E[Λ]}, so that a
 * contact counts and not an interval (Whitt 2006), and abandonment likewise. Occupancy and ASA
 * stand at the mean rate; averaging ASA over rates beyond the agents would be infinite without
 * patience.
 *
 * <p>Λ is Gamma with the forecast's mean and coefficient of variation {@code d}, by Wilson and
 * Hilferty's cube (1931): {@code Λ = mean · (1 − d²/9 + z·d/3)³} with z standard normal. The normal
 * is summed on an even grid, which for smooth functions converges faster than any power; the flat
 * ends, where the share is 1 or 0, need no evaluation.
 */
final class UncertainRate implements ServiceOutlook {

  // The share falls from 1 to 0 over a few √a of rate: a third of one keeps the sum to a
  // thousandth.
  private static final double STEP_IN_ROOTS = 0.3;
  private static final double WIDEST_STEP = 0.5;
  private static final double END = 4;
  private static final double WITHIN_END = 0.99993;
  private static final double FLAT = 1e-4;
  // Gregory's weights: without patience the share ends in a kink where the rate reaches the agents.
  private static final double FIRST_FROM_KINK = 7.0 / 6;
  private static final double SECOND_FROM_KINK = 23.0 / 24;

  private final PooledContacts contacts;
  private final double answerWithinSeconds;
  private final double step;
  private final ServiceOutlook atMean;

  UncertainRate(PooledContacts contacts, double answerWithinSeconds) {
    this.contacts = contacts;
    this.answerWithinSeconds = answerWithinSeconds;
    this.atMean = ServiceOutlook.certain(contacts, answerWithinSeconds);
    double spreadInRoots = contacts.doubt() * Math.sqrt(contacts.stream().offeredLoadErlangs());
    this.step = Math.min(WIDEST_STEP, STEP_IN_ROOTS / Math.max(spreadInRoots, FLAT));
  }

  /** The factor by which the rate stands above its mean at a standard normal value. */
  static double factor(double doubt, double z) {
    double root = 1 - doubt * doubt / 9 + z * doubt / 3;
    return root <= 0 ? 0 : root * root * root;
  }

  /** The standard normal value at which the rate stands at that factor. */
  static double normalOf(double doubt, double factor) {
    return (Math.cbrt(factor) - 1 + doubt * doubt / 9) * 3 / doubt;
  }

  @Override
  public Optional<Performance> with(double agents) {
    return atMean
        .with(agents)
        .map(
            mean -> {
              Walk walk = new Walk(agents);
              if (contacts.stream().abandons()) {
                walk.outwards(mean);
              } else {
                walk.downFromKink();
              }
              return new Performance(
                  mean.waits(),
                  ServiceLevels.allEqual(Math.min(1, walk.served / walk.weight)),
                  mean.occupancy(),
                  0,
                  walk.lost / walk.weight);
            });
  }

  /** Sums over the grid for one number of agents. */
  private final class Walk {
    private final double slots;
    private double weight;
    private double served;
    private double lost;

    Walk(double agents) {
      this.slots = agents * contacts.concurrency();
    }

    /** Patience makes the share smooth: from the mean to both ends. */
    void outwards(Performance mean) {
      add(density(0) * factor(contacts.doubt(), 0), mean.serviceLevel(), mean.abandoned());
      outwards(1);
      outwards(-1);
    }

    private void outwards(int direction) {
      boolean flat = false;
      double share = 0;
      double gone = 0;
      for (double z = direction * step; Math.abs(z) <= END; z += direction * step) {
        double factor = factor(contacts.doubt(), z);
        if (!flat && factor > 0) {
          Optional<Performance> figures = atRate(factor);
          share = figures.map(Performance::serviceLevel).orElse(0.0);
          gone = figures.map(Performance::abandoned).orElse(0.0);
          flat = direction < 0 && share > 1 - FLAT && gone < FLAT;
        }
        add(factor * density(z), share, gone);
      }
    }

    /** Beyond the kink nobody is answered in time, for as long as the rate lasts. */
    void downFromKink() {
      double limit = slots / contacts.stream().offeredLoadErlangs();
      double kink = normalOf(contacts.doubt(), limit);
      boolean within = kink < END;
      double top = within ? kink : END;
      double share = 0;
      for (int i = 1; top - i * step > -END; i++) {
        double z = top - i * step;
        double factor = factor(contacts.doubt(), z);
        if (share <= 1 - FLAT && factor > 0) {
          share = atRate(factor).map(Performance::serviceLevel).orElse(0.0);
        }
        double end = i == 1 ? FIRST_FROM_KINK : i == 2 ? SECOND_FROM_KINK : 1;
        served += factor * density(z) * share * (within ? end : 1);
      }
      weight = WITHIN_END * Math.sqrt(2 * Math.PI) / step;
    }

    private void add(double by, double share, double gone) {
      weight += by;
      served += by * share;
      lost += by * gone;
    }

    private Optional<Performance> atRate(double factor) {
      return SteadyState.quick(contacts.scaledBy(factor).stream(), slots, answerWithinSeconds);
    }
  }

  private static double density(double z) {
    return Math.exp(-z * z / 2);
  }
}
