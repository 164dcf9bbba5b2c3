package org.tideshift.forecast.history;

import java.time.Duration;
import java.time.Instant;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;

/** Counts in longer intervals, which begin on the hour of the local clock. */
final class Aggregation {
  private final Duration length;
  private final Instant hourStart;

  Aggregation(Duration length, Instant hourStart) {
    this.length = length;
    this.hourStart = hourStart;
  }

  /** The sums; unknown where a part is unknown, as at a cut-off first or last interval. */
  ContactCounts of(ContactCounts fine) {
    IntervalGrid parts = fine.grid();
    IntervalGrid grid = IntervalGrid.between(startAtOrBefore(parts.start()), parts.end(), length);
    ContactCounts.Builder sums = ContactCounts.builder(fine.queue(), grid);
    for (int index = 0; index < grid.size(); index++) {
      long from = parts.intervalsUntil(grid.startOf(index));
      long to = parts.intervalsUntil(grid.startOf(index + 1));
      if (from >= 0 && to <= parts.size() && isKnown(fine, (int) from, (int) to)) {
        sum(fine, (int) from, (int) to, sums, index);
      }
    }
    return sums.build();
  }

  private Instant startAtOrBefore(Instant instant) {
    long seconds = instant.getEpochSecond() - hourStart.getEpochSecond();
    return instant.minusSeconds(Math.floorMod(seconds, length.toSeconds()));
  }

  private static boolean isKnown(ContactCounts fine, int from, int to) {
    for (int part = from; part < to; part++) {
      if (!fine.isKnown(part)) {
        return false;
      }
    }
    return true;
  }

  private static void sum(
      ContactCounts fine, int from, int to, ContactCounts.Builder sums, int index) {
    int contacts = 0;
    int contained = 0;
    boolean containedKnown = true;
    int timed = 0;
    double seconds = 0;
    for (int part = from; part < to; part++) {
      contacts += fine.contacts(part);
      contained += fine.contained(part);
      containedKnown &= fine.isContainedKnown(part);
      timed += fine.timedContacts(part);
      seconds += fine.handleSeconds(part);
    }
    sums.contacts(index, contacts).handleTime(index, timed, seconds);
    if (containedKnown) {
      sums.contained(index, contained);
    }
  }
}
