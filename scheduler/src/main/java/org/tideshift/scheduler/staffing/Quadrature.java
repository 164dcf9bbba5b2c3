package org.tideshift.scheduler.staffing;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/** How finely {@link WaitDensity} integrates. */
final class Quadrature {
  /** Thirteen digits: for the calculator. */
  static final Quadrature EXACT = new Quadrature(20, -60);

  /** Eight digits, some four times as fast: for the search over a month of intervals. */
  static final Quadrature PLANNING = new Quadrature(10, -30);

  private final double negligibleExponent;
  private final double[] points;
  private final double[] weights;

  private Quadrature(int nodes, double negligibleExponent) {
    this.negligibleExponent = negligibleExponent;
    this.points = new double[nodes];
    this.weights = new double[nodes];
    GaussIntegrator rule = new GaussIntegratorFactory().legendre(nodes);
    for (int i = 0; i < nodes; i++) {
      points[i] = rule.getPoint(i);
      weights[i] = rule.getWeight(i);
    }
  }

  /** An integrand that has fallen by this exponent below its peak no longer counts. */
  double negligibleExponent() {
    return negligibleExponent;
  }

  int nodes() {
    return points.length;
  }

  double point(int node) {
    return points[node];
  }

  double weight(int node) {
    return weights[node];
  }
}
