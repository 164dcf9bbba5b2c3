package org.tideshift.scheduler.staffing;

/**
 * The load that an interval really carries when rates move fast against the handle time: contacts
 * that arrived in the interval before are still being handled.
 *
 * <p>Modified offered load (Jennings, Mandelbaum, Massey and Whitt 1996; Green, Kolesar and Soares
 * 2001): the mean number busy with endless agents follows {@code m' = λ − μ·m}; its mean over the
 * interval takes the place of {@code λ/μ}. The rule: take it where it differs from {@code a = λ/μ}
 * by more than a tenth of {@code √a}, the scale on which service levels change; else the interval
 * stands alone (SIPP). A queue that opens begins as if it had been open: contacts wait at the door.
 */
final class BusyCurve {

  private static final double MATERIAL_SHARE_OF_ROOT = 0.1;

  private final double intervalSeconds;
  private double busy;

  BusyCurve(double intervalHours) {
    this.intervalSeconds = intervalHours * 3600;
  }

  /** Moves over an interval without contacts. */
  void closed() {
    busy = 0;
  }

  /**
   * Moves over the next interval.
   *
   * @return factor by which its load differs from {@code λ/μ}; exactly 1 where SIPP will do
   */
  double next(ContactStream stream) {
    double load = stream.offeredLoadErlangs();
    double turnovers = intervalSeconds / stream.ahtSeconds();
    double before = busy == 0 ? load : busy;
    double kept = -Math.expm1(-turnovers) / turnovers;
    double mean = load + (before - load) * kept;
    busy = load + (before - load) * Math.exp(-turnovers);
    boolean material = Math.abs(mean - load) > MATERIAL_SHARE_OF_ROOT * Math.sqrt(load);
    return material ? mean / load : 1;
  }
}
