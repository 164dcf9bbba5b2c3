package org.tideshift.scheduler.staffing;

import java.io.Serializable;

/**
 * What the hours of a plan are spent on, over all groups and intervals.
 *
 * @param paid hours that are paid: seats less unpaid shrinkage
 * @param onContacts expected hours on real-time contacts
 * @param onDeferrable hours on deferrable work
 */
public record StaffedHours(double paid, double onContacts, double onDeferrable)
    implements Serializable {

  /** Nothing staffed. */
  static final StaffedHours NONE = new StaffedHours(0, 0, 0);

  /** Share of the paid hours on real-time contacts, 0..1; 0 without paid hours. */
  public double occupancy() {
    return paid == 0 ? 0 : onContacts / paid;
  }

  /** The same with deferrable work. */
  public double occupancyWithFill() {
    return paid == 0 ? 0 : (onContacts + onDeferrable) / paid;
  }

  /** Both together. */
  StaffedHours plus(StaffedHours other) {
    return new StaffedHours(
        paid + other.paid, onContacts + other.onContacts, onDeferrable + other.onDeferrable);
  }
}
