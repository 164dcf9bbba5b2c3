package org.tideshift.scheduler.staffing;

/** The time over which a service level is kept. */
public enum ServiceSpan {
  /** Every planning interval on its own. */
  INTERVAL,
  /**
   * The contacts of a local day taken together: an interval may have one agent fewer than it needs
   * on its own.
   */
  DAY
}
