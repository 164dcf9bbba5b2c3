package org.tideshift.forecast.model;

import java.util.Arrays;
import org.tideshift.forecast.calendar.LocalGrid;

/**
 * Contacts of every two hours of every day, beside what they would be at a day level of 1. Where an
 * interval is unknown, it counts in neither.
 */
final class DayBlocks {
  /** Blocks of a local day. */
  static final int PER_DAY = 12;

  private final double[] contacts;
  private final double[] shape;

  /**
   * Sums.
   *
   * @param shapeOfIntervals expected contacts of every interval of the history at level 1
   */
  DayBlocks(DemandHistory history, double[] shapeOfIntervals) {
    this.contacts = new double[history.days() * PER_DAY];
    this.shape = new double[contacts.length];
    for (int day = 0; day < history.days(); day++) {
      for (int index = history.dayStart(day); index < history.dayStart(day + 1); index++) {
        if (history.isKnown(index)) {
          int at = day * PER_DAY + blockOf(history.local(), index);
          contacts[at] += history.contacts(index);
          shape[at] += shapeOfIntervals[index];
        }
      }
    }
  }

  /** The block of its day in which an interval starts. */
  static int blockOf(LocalGrid local, int index) {
    return local.slot(index) * PER_DAY / local.slotsPerDay();
  }

  int days() {
    return contacts.length / PER_DAY;
  }

  double contacts(int day, int block) {
    return contacts[day * PER_DAY + block];
  }

  /** Contacts at level 1; 0 where nothing is known or expected. */
  double shape(int day, int block) {
    return shape[day * PER_DAY + block];
  }

  double[] dayContacts() {
    return daily(contacts);
  }

  double[] dayShapes() {
    return daily(shape);
  }

  private double[] daily(double[] blocks) {
    double[] sums = new double[days()];
    Arrays.setAll(sums, day -> Arrays.stream(blocks, day * PER_DAY, (day + 1) * PER_DAY).sum());
    return sums;
  }
}
