package org.tideshift.forecast.model;

/**
 * By what factor a day runs above its forecast, judged from its intervals so far: a normal prior
 * around 1, shrunk evidence, recent intervals counting more.
 *
 * <p>With expected contacts m, actual ones n and weights w of the intervals so far, the evidence is
 * {@code sum w n / sum w m - 1}; its variance {@code (sum w^2 m + d sum w^2 m^2) / (sum w m)^2}, d
 * the dispersion of intervals, grows by what hours share among themselves: a wild night says little
 * about the day. The factor is 1 plus the evidence times prior over prior plus variance.
 */
public final class DayFactor {
  private static final double HALF_LIFE_HOURS = 4;

  /** How much of the rest is a matter of hours at the start of a day, and how fast it averages. */
  private static final double PASSING = 5;

  private static final double FADE = 4;

  private final double priorVariance;
  private final double ownDispersion;
  private final double decay;
  private final double dayContacts;
  private double seen;
  private double actual;
  private double expected;
  private double noise;

  /**
   * A day of which nothing is known yet.
   *
   * @param dayVariance squared relative spread of whole days around their forecast beyond Poisson
   * @param ownDispersion the same of an interval around its day
   * @param dayContacts expected contacts of the whole day
   * @param intervalHours length of an interval
   */
  public DayFactor(
      double dayVariance, double ownDispersion, double dayContacts, double intervalHours) {
    this.priorVariance = dayVariance;
    this.ownDispersion = ownDispersion;
    this.dayContacts = dayContacts;
    this.decay = Math.pow(0.5, intervalHours / HALF_LIFE_HOURS);
  }

  /** Adds the next interval. */
  public void observe(double contacts, double mean) {
    seen += mean;
    actual = decay * actual + contacts;
    expected = decay * expected + mean;
    noise = decay * decay * noise + mean + ownDispersion * mean * mean;
  }

  /** Passes an interval of which nothing is known. */
  public void skip() {
    actual *= decay;
    expected *= decay;
    noise *= decay * decay;
  }

  /** The factor as judged so far, above 0. */
  public double value() {
    if (expected <= 0 || priorVariance <= 0) {
      return 1;
    }
    double evidence = actual / expected - 1;
    double covered = dayContacts > 0 ? Math.min(1, seen / dayContacts) : 1;
    double passing = ownDispersion * PASSING * Math.exp(-covered * FADE);
    double variance = noise / (expected * expected) + passing;
    return Math.max(0.05, 1 + evidence * priorVariance / (priorVariance + variance));
  }
}
