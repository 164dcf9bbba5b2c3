package org.tideshift.scheduler.staffing;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Integrals of {@code e^h(s)} for the exponent {@code h} of {@link WaitExponent}.
 *
 * <p>Every figure of Erlang B, C and A is a ratio of such integrals. With offered load {@code a},
 * agents {@code N} and {@code η = AHT / patience}:
 *
 * <ul>
 *   <li>busy side: load {@code a}, capacity {@code N}, over {@code (−∞, 0]}, gives {@code U = e^a
 *       a^−N Γ(N, a)}, and {@code 1/B = 1 + N·U} (Fortet's integral; Jagerman 1974);
 *   <li>waiting side: load {@code a/η}, capacity {@code N/η}, over {@code [0, ∞)}: the virtual wait
 *       in units of the mean patience (Baccelli and Hebuterne 1981; Zeltyn and Mandelbaum 2005).
 * </ul>
 *
 * The integrand is positive and log-concave, so nothing cancels: integration walks from its peak
 * outwards in panels that double in width, with Gauss-Legendre nodes in each, until the integrand
 * has fallen below any effect on a double. The cost hardly depends on the size of the load.
 */
final class WaitDensity {

  private static final int NODES = 20;
  private static final double NEGLIGIBLE_EXPONENT = -60;
  private static final double[] POINTS = new double[NODES];
  private static final double[] WEIGHTS = new double[NODES];

  static {
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES);
    for (int i = 0; i < NODES; i++) {
      POINTS[i] = rule.getPoint(i);
      WEIGHTS[i] = rule.getWeight(i);
    }
  }

  private final double peak;
  private final double slope;
  private final double curvature;
  private final double servedAtPeak;
  private final double lostAtPeak;
  private double mass;
  private double served;
  private double abandoned;
  private double servedWait;

  private WaitDensity(double peak, double slope, double curvature) {
    this.peak = peak;
    this.slope = slope;
    this.curvature = curvature;
    this.servedAtPeak = Math.exp(-peak);
    this.lostAtPeak = -Math.expm1(-peak);
  }

  /**
   * Integrates the density over a range.
   *
   * @param exponent of the density, at 0
   * @param from lower end, may be −∞
   * @param to upper end, above {@code from}, may be +∞
   * @return the moments, scaled
   */
  static WaitMoments integrate(WaitExponent exponent, double from, double to) {
    double stationary = exponent.stationaryPoint();
    double peak = Math.max(from, Math.min(to, stationary));
    WaitDensity density =
        peak == stationary
            ? new WaitDensity(peak, 0, exponent.capacity())
            : new WaitDensity(peak, exponent.slopeAt(peak), exponent.load() * Math.exp(-peak));
    density.walkLeft(peak - from);
    density.walkRight(to - peak);
    return density.moments(exponent.valueAt(peak));
  }

  private WaitMoments moments(double logScale) {
    return new WaitMoments(logScale, mass, served, abandoned, servedWait);
  }

  private void walkRight(double reach) {
    double start = 0;
    double end = Math.min(firstPanel(), reach);
    while (start < end && exponent(start) > NEGLIGIBLE_EXPONENT) {
      addPanel(start, end);
      start = end;
      end = Math.min(2 * end, reach);
    }
  }

  /** The exponent bends ever faster to the left, so that panels stay below one unit there. */
  private void walkLeft(double reach) {
    double start = 0;
    double end = Math.min(firstPanel(), reach);
    while (start < end && exponent(-start) > NEGLIGIBLE_EXPONENT) {
      addPanel(-end, -start);
      start = end;
      end = Math.min(Math.min(2 * end, end + 1), reach);
    }
  }

  private double firstPanel() {
    return 2 / Math.max(Math.max(Math.abs(slope), Math.sqrt(curvature)), 2);
  }

  private double exponent(double offset) {
    return slope * offset - curvature * WaitExponent.bend(offset);
  }

  private void addPanel(double from, double to) {
    double middle = (from + to) / 2;
    double half = (to - from) / 2;
    for (int i = 0; i < NODES; i++) {
      double offset = middle + half * POINTS[i];
      double bend;
      double lost;
      if (Math.abs(offset) < WaitExponent.NEAR) {
        bend = WaitExponent.bendNearZero(offset);
        lost = offset - bend;
      } else {
        lost = 1 - Math.exp(-offset);
        bend = offset - lost;
      }
      add(half * WEIGHTS[i] * Math.exp(slope * offset - curvature * bend), offset, lost);
    }
  }

  private void add(double weight, double offset, double lost) {
    double stays = servedAtPeak * (1 - lost);
    mass += weight;
    served += weight * stays;
    abandoned += weight * (lostAtPeak + servedAtPeak * lost);
    servedWait += weight * stays * (peak + offset);
  }
}
