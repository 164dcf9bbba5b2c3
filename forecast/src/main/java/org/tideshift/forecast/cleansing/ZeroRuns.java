package org.tideshift.forecast.cleansing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tideshift.forecast.demand.ContactCounts;

/**
 * Finds outages: runs of zeros that chance does not explain. With {@code m} contacts expected over
 * a run and a variance of {@code f} times the mean, the run is empty with probability {@code
 * exp(-m/f)}; below one in a million it is an outage. A quiet queue's zeros never come near that.
 */
final class ZeroRuns {
  private static final double LEAST_SURPRISE = -Math.log(1e-6);
  // A queue that is empty for longer has changed; its zeros are the new demand.
  private static final int LONGEST_DAYS = 14;
  // More runs than this show a queue that is filled in batches, not outages.
  private static final int DAYS_A_RUN = 28;

  private final ContactCounts counts;
  private final LocalSlots slots;
  private final Expectation expected;

  private record Run(int from, int to, double contacts) {}

  ZeroRuns(ContactCounts counts, LocalSlots slots, Expectation expected) {
    this.counts = counts;
    this.slots = slots;
    this.expected = expected;
  }

  List<Correction> find() {
    List<Run> runs = implausible();
    if (runs.size() > Math.max(1, slots.days() / DAYS_A_RUN)) {
      return List.of();
    }
    return runs.stream().flatMap(run -> corrections(run).stream()).toList();
  }

  private List<Run> implausible() {
    List<Run> runs = new ArrayList<>();
    int size = counts.grid().size();
    for (int from = 0, to; from < size; from = to) {
      to = from + 1;
      if (isZero(from)) {
        while (to < size && (isZero(to) || !counts.isKnown(to))) {
          to++;
        }
        Run run = new Run(from, to, contacts(from, to));
        if (run.contacts() / expected.dispersion() > LEAST_SURPRISE && isShort(run)) {
          runs.add(run);
        }
      }
    }
    return runs;
  }

  private boolean isZero(int index) {
    return counts.isKnown(index) && counts.contacts(index) == 0;
  }

  private boolean isShort(Run run) {
    return run.to() - run.from() <= LONGEST_DAYS * slots.slotsADay();
  }

  private double contacts(int from, int to) {
    double sum = 0;
    for (int index = from; index < to; index++) {
      sum += expectedAt(index);
    }
    return sum;
  }

  /** On a day known to be unusual, nobody may really have called: nothing is expected then. */
  private double expectedAt(int index) {
    return isJudged(index) ? expected.lastingMean(index) : 0;
  }

  private boolean isJudged(int index) {
    return isZero(index) && expected.isKnown(index) && !slots.isUnusual(index);
  }

  private List<Correction> corrections(Run run) {
    List<Correction> corrections = new ArrayList<>();
    String evidence =
        String.format(
            Locale.ROOT,
            "%d empty intervals where %.1f contacts were expected, probability below 1e-%d",
            run.to() - run.from(),
            run.contacts(),
            (int) (run.contacts() / expected.dispersion() / Math.log(10)));
    for (int index = run.from(); index < run.to(); index++) {
      if (isJudged(index) && expected.mean(index) > 0) {
        corrections.add(
            new Correction(
                counts.queue(), counts.grid().startOf(index), CorrectionKind.OUTAGE, 0, evidence));
      }
    }
    return corrections;
  }
}
