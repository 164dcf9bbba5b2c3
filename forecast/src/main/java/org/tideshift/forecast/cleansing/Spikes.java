package org.tideshift.forecast.cleansing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.tideshift.forecast.demand.ContactCounts;

/**
 * Finds spikes that are errors of counting, such as a day booked into one interval. Demand does not
 * do this: rise within one interval to several times everything seen at that time of day in five
 * weeks, and be back at the usual in the next. A real rush has shoulders, and it stays.
 */
final class Spikes {
  private static final double LEAST_SURPRISE = -Math.log(1e-9);
  private static final double LEAST_RATIO = 4;
  private static final double LEAST_RATIO_TO_SEEN = 2;
  private static final int LEAST_EXCESS = 20;
  private static final int DAYS_SEEN = 35;
  private static final double MOST_OF_NEIGHBOUR = 1.5;
  private static final double SMALLEST_MEAN = 0.1;

  private final ContactCounts counts;
  private final LocalSlots slots;
  private final Expectation expected;

  Spikes(ContactCounts counts, LocalSlots slots, Expectation expected) {
    this.counts = counts;
    this.slots = slots;
    this.expected = expected;
  }

  List<Correction> find() {
    List<Correction> corrections = new ArrayList<>();
    for (int index = 0; index < counts.grid().size(); index++) {
      if (isExtreme(index) && isAlone(index)) {
        int seen = mostSeen(index);
        if (counts.contacts(index) > LEAST_RATIO_TO_SEEN * seen) {
          corrections.add(correction(index, seen));
        }
      }
    }
    return corrections;
  }

  private boolean isExtreme(int index) {
    if (!counts.isKnown(index) || !expected.isKnown(index) || slots.isUnusual(index)) {
      return false;
    }
    double contacts = counts.contacts(index);
    double mean = Math.max(SMALLEST_MEAN, expected.mean(index));
    return contacts > mean + LEAST_EXCESS
        && contacts > LEAST_RATIO * mean
        && surprise(contacts, mean) > LEAST_SURPRISE;
  }

  /** Minus the logarithm of Chernoff's bound of a Poisson tail, scaled by the dispersion. */
  private double surprise(double contacts, double mean) {
    return (contacts * Math.log(contacts / mean) - contacts + mean) / expected.dispersion();
  }

  private boolean isAlone(int index) {
    return isUsual(index - 1) && isUsual(index + 1);
  }

  /** Whether a neighbour is known to be at its usual level, give or take chance. */
  private boolean isUsual(int index) {
    if (index < 0 || index >= counts.grid().size()) {
      return false;
    }
    if (!counts.isKnown(index) || !expected.isKnown(index)) {
      return false;
    }
    double mean = Math.max(SMALLEST_MEAN, expected.mean(index));
    double chance = 3 * Math.sqrt(mean * expected.dispersion());
    return counts.contacts(index) <= Math.max(MOST_OF_NEIGHBOUR * mean, mean + chance);
  }

  private int mostSeen(int index) {
    int most = 0;
    for (int days = -DAYS_SEEN; days <= DAYS_SEEN; days++) {
      OptionalInt other = days == 0 ? OptionalInt.empty() : slots.sameTime(index, days);
      if (other.isPresent() && counts.isKnown(other.getAsInt())) {
        most = Math.max(most, counts.contacts(other.getAsInt()));
      }
    }
    return most;
  }

  private Correction correction(int index, int seen) {
    int contacts = counts.contacts(index);
    double mean = expected.mean(index);
    return new Correction(
        counts.queue(),
        counts.grid().startOf(index),
        CorrectionKind.SPIKE,
        contacts,
        String.format(
            Locale.ROOT,
            "%.1f contacts were expected, at most %d seen at this time of day within 35 days,"
                + " neighbours usual, probability below 1e-%d",
            mean,
            seen,
            (int) (surprise(contacts, Math.max(SMALLEST_MEAN, mean)) / Math.log(10))));
  }
}
