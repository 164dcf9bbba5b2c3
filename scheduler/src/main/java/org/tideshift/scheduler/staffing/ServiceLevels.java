package org.tideshift.scheduler.staffing;

/**
 * The four service levels in use, all shares of 0..1 for the same threshold T. They agree where
 * nobody abandons, and differ by points where somebody does.
 *
 * @param ofOffered answered within T / all offered: the one the product plans by
 * @param ofAnswered answered within T / answered at all
 * @param virtualWait share of arrivals at which an endlessly patient contact would wait at most T
 * @param withoutShortAbandons answered within T / (offered less those who abandon within T)
 */
public record ServiceLevels(
    double ofOffered, double ofAnswered, double virtualWait, double withoutShortAbandons) {

  /** Where nobody abandons, one figure serves for all four. */
  static ServiceLevels allEqual(double share) {
    return new ServiceLevels(share, share, share, share);
  }
}
