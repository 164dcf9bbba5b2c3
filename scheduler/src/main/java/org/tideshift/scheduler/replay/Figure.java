package org.tideshift.scheduler.replay;

import java.util.Locale;

/** What a replay measures. A service level is answered within the threshold over all offered. */
public enum Figure {
  /** Contacts that came and need a person. */
  OFFERED,
  /** Contacts answered; deferrable work done. */
  SERVED,
  /** Contacts that gave up waiting. */
  ABANDONED,
  /** Contacts still waiting at the end; deferrable work not done then. */
  WAITING,
  /**
   * Share of the contacts offered that were answered within the threshold, 0..1; of deferrable work
   * the share done by its deadline, of what was done or due.
   */
  SERVICE_LEVEL,
  /** Mean wait of the contacts answered, in seconds. */
  ASA_SECONDS,
  /** Share of the contacts offered that gave up, 0..1. */
  ABANDONMENT,
  /**
   * Share of paid time on the own contacts of the group, 0..1; an agent of c slots has 1/c each.
   */
  OCCUPANCY,
  /** The same with deferrable work of other groups, 0..1. */
  OCCUPANCY_WITH_FILL,
  /** Hours of the shifts worked. */
  PAID_HOURS,
  /** Agents' hours on the own contacts of the group, inside shifts. */
  CONTACT_HOURS,
  /** Agents' hours on deferrable work of other groups. */
  FILL_HOURS,
  /** Paid hours away from work: shrinkage. */
  AWAY_HOURS,
  /** Paid hours on none of these. */
  IDLE_HOURS,
  /** Agents' hours on contacts that were still in hand when a shift ended; not paid hours. */
  OVERRUN_HOURS,
  /** Intervals in which somebody was wanted. */
  REQUIRED_INTERVALS,
  /** Those of them in which nobody was on shift at any time. */
  INTERVALS_WITH_NOBODY;

  /** The name as files write it, such as {@code asa_seconds}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
