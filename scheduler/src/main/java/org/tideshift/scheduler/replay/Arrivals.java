package org.tideshift.scheduler.replay;

import java.time.Instant;
import java.util.SplittableRandom;

/**
 * The contacts of one flow in the order of their coming, one at a time: uniform within their
 * interval. Counts that are drawn are Poisson, so that arrivals are a Poisson process.
 */
final class Arrivals {
  private final ContactFlow flow;
  private final ReplayOptions options;
  private final Luck luck;
  private final double patienceSeconds;
  private final long length;
  private int index = -1;
  private long left;
  private double passed;
  private SplittableRandom random = new SplittableRandom(0);
  private long time;
  private long handleTime;
  private long patientUntil;

  Arrivals(ContactFlow flow, double patienceSeconds, ReplayOptions options, Luck luck) {
    this.flow = flow;
    this.options = options;
    this.luck = luck;
    this.patienceSeconds = patienceSeconds;
    this.length = flow.grid().length().toSeconds() * QueueTable.SECOND;
  }

  /** Goes to the next contact; false where there is none. */
  boolean next() {
    while (left == 0) {
      index++;
      if (index == flow.grid().size()) {
        return false;
      }
      beginInterval();
    }
    // The earliest of n uniform times left: 1 - U^(1/n) of what has not passed.
    passed = 1 - (1 - passed) * StrictMath.exp(-random.nextExponential() / left);
    left--;
    time = index * length + Math.min(length - 1, (long) (passed * length));
    double seconds = flow.ahtSeconds(index) * options.handleTimes().draw(random);
    handleTime = Math.round(seconds * QueueTable.SECOND);
    patientUntil = patience(random.nextExponential());
    return true;
  }

  private void beginInterval() {
    left = count(flow, index, options, luck);
    passed = 0;
    Instant start = flow.grid().startOf(index);
    random = luck.ofContacts(flow.queue(), start.getEpochSecond());
  }

  /** How many contacts come in an interval. */
  static long count(ContactFlow flow, int index, ReplayOptions options, Luck luck) {
    double expected = flow.contacts(index);
    if (!flow.isRandom() || expected == 0) {
      return (long) expected;
    }
    Instant start = flow.grid().startOf(index);
    double day = options.dayShock().map(shock -> shock.factorAt(start, luck)).orElse(1.0);
    return poisson(expected * day, luck.ofCount(flow.queue(), start.getEpochSecond()));
  }

  /** Arrivals at rate 1 within {@code mean}. */
  private static long poisson(double mean, SplittableRandom random) {
    long count = 0;
    for (double sum = random.nextExponential(); sum < mean; sum += random.nextExponential()) {
      count++;
    }
    return count;
  }

  private long patience(double draw) {
    double until = time + draw * patienceSeconds * QueueTable.SECOND;
    return until < Long.MAX_VALUE ? (long) until : Long.MAX_VALUE;
  }

  long time() {
    return time;
  }

  long handleTime() {
    return handleTime;
  }

  /** When the contact gives up waiting. */
  long patientUntil() {
    return patientUntil;
  }
}
