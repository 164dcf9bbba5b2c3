package org.tideshift.forecast.history;

import java.util.Arrays;
import org.tideshift.forecast.demand.ContactCounts;

/** Sums the route paths of one queue; with one path an interval's sum is its row. */
final class QueueSums {
  private static final int NO_ROW = -1;

  private final int[] contacts;
  private final int[] contained;
  private final int[] timed;
  private final double[] handleSeconds;

  QueueSums(int size) {
    contacts = new int[size];
    contained = new int[size];
    timed = new int[size];
    handleSeconds = new double[size];
    Arrays.fill(contacts, NO_ROW);
  }

  void add(int index, HistoryRows rows, int row) {
    boolean first = contacts[index] == NO_ROW;
    contacts[index] = rows.contacts(row) + (first ? 0 : contacts[index]);
    boolean told = rows.contained(row) != HistoryRows.NOT_TOLD && (first || contained[index] >= 0);
    contained[index] = told ? rows.contained(row) + contained[index] : HistoryRows.NOT_TOLD;
    timed[index] += rows.timed(row);
    handleSeconds[index] += rows.handleSeconds(row);
  }

  /** The counts; intervals without a row are zero or unknown. */
  ContactCounts counts(ContactCounts.Builder counts, boolean zeros) {
    for (int index = 0; index < contacts.length; index++) {
      if (contacts[index] == NO_ROW) {
        if (zeros) {
          counts.contacts(index, 0);
        }
        continue;
      }
      counts.contacts(index, contacts[index]);
      counts.handleTime(index, timed[index], handleSeconds[index]);
      if (contained[index] >= 0) {
        counts.contained(index, contained[index]);
      }
    }
    return counts.build();
  }
}
