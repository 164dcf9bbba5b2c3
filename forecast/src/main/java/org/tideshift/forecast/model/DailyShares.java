package org.tideshift.forecast.model;

import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.demand.ContactCounts;

/** Contacts and AI-contained contacts of every local day, as far as both are known. */
final class DailyShares {
  private final int first;
  private final double[] contacts;
  private final double[] contained;

  private DailyShares(int first, int days) {
    this.first = first;
    this.contacts = new double[days];
    this.contained = new double[days];
  }

  static DailyShares of(ContactCounts counts, LocalGrid local) {
    int size = local.size();
    int first = size == 0 ? 0 : local.epochDay(0);
    DailyShares days = new DailyShares(first, size == 0 ? 0 : local.epochDay(size - 1) - first + 1);
    for (int index = 0; index < size; index++) {
      if (counts.isKnown(index) && counts.isContainedKnown(index)) {
        int day = local.epochDay(index) - first;
        days.contacts[day] += counts.contacts(index);
        days.contained[day] += Math.min(counts.contained(index), counts.contacts(index));
      }
    }
    return days;
  }

  /** Days from 1970-01-01 to the first day. */
  int first() {
    return first;
  }

  int size() {
    return contacts.length;
  }

  double contacts(int epochDay) {
    return contacts[epochDay - first];
  }

  /** Share of a day; 0 where nothing came. */
  double share(int epochDay) {
    double all = contacts[epochDay - first];
    return all > 0 ? contained[epochDay - first] / all : 0;
  }

  /** Share over the days from {@code from} to before {@code to}; 0 where nothing came. */
  double mean(int from, int to) {
    double all = 0;
    double some = 0;
    for (int day = Math.max(from, first); day < Math.min(to, first + contacts.length); day++) {
      all += contacts[day - first];
      some += contained[day - first];
    }
    return all > 0 ? some / all : 0;
  }
}
