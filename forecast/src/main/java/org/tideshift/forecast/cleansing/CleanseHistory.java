package org.tideshift.forecast.cleansing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/** Makes intervals unknown that say nothing of demand: the front door of the package. */
public final class CleanseHistory {
  private CleanseHistory() {}

  /**
   * Cleanses the counts of one queue, to the point at which nothing more is found.
   *
   * @param queue the queue, for the special days that concern it
   * @param counts what was told; stays as it is
   * @param known days on which unusual demand is real
   */
  public static CleansedCounts cleanse(Queue queue, ContactCounts counts, KnownDays known) {
    KnownDays ofQueue = known.of(queue);
    List<Correction> corrections = new ArrayList<>(knownOutages(counts, ofQueue));
    ContactCounts clean = without(corrections, counts);
    LocalSlots slots = new LocalSlots(counts.grid(), ofQueue);
    List<Correction> found;
    do {
      Expectation expected = new Expectation(clean, slots);
      found = new ArrayList<>(new ZeroRuns(clean, slots, expected).find());
      found.addAll(new Spikes(clean, slots, expected).find());
      clean = without(found, clean);
      corrections.addAll(found);
    } while (!found.isEmpty());
    corrections.sort(Comparator.comparing(Correction::start));
    return new CleansedCounts(clean, corrections);
  }

  private static List<Correction> knownOutages(ContactCounts counts, KnownDays known) {
    IntervalGrid grid = counts.grid();
    List<Correction> corrections = new ArrayList<>();
    for (int index = 0; index < grid.size(); index++) {
      for (SpecialDay outage : known.outages()) {
        boolean overlaps =
            outage.start().isBefore(grid.startOf(index + 1))
                && outage.end().isAfter(grid.startOf(index));
        if (overlaps && counts.isKnown(index)) {
          corrections.add(
              new Correction(
                  counts.queue(),
                  grid.startOf(index),
                  CorrectionKind.KNOWN_OUTAGE,
                  counts.contacts(index),
                  ("told by the planner: " + outage.name()).strip()));
          break;
        }
      }
    }
    return corrections;
  }

  private static ContactCounts without(List<Correction> corrections, ContactCounts counts) {
    if (corrections.isEmpty()) {
      return counts;
    }
    ContactCounts.Builder copy = counts.toBuilder();
    for (Correction correction : corrections) {
      copy.unknown(counts.grid().findStartingAt(correction.start()).orElseThrow());
    }
    return copy.build();
  }
}
