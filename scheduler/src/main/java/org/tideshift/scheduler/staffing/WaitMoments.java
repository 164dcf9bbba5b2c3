package org.tideshift.scheduler.staffing;

/**
 * Integrals of a wait density, each to be multiplied by {@code e^logScale}. Time {@code s} counts
 * in units of the mean patience.
 *
 * @param logScale common factor, as a logarithm
 * @param mass integral of the density
 * @param served with the weight {@code e^−s}: the contact's patience outlasts the wait
 * @param abandoned with the weight {@code 1 − e^−s}
 * @param servedWait with the weight {@code s·e^−s}
 */
record WaitMoments(
    double logScale, double mass, double served, double abandoned, double servedWait) {

  WaitMoments plus(WaitMoments other) {
    double scale = Math.max(logScale, other.logScale);
    double mine = Math.exp(logScale - scale);
    double theirs = Math.exp(other.logScale - scale);
    return new WaitMoments(
        scale,
        mine * mass + theirs * other.mass,
        mine * served + theirs * other.served,
        mine * abandoned + theirs * other.abandoned,
        mine * servedWait + theirs * other.servedWait);
  }

  double logMass() {
    return logScale + Math.log(mass);
  }

  /** This density's mass as a share of another's. */
  double shareOf(WaitMoments whole) {
    return Math.exp(logScale - whole.logScale) * mass / whole.mass;
  }
}
