package org.tideshift.scheduler.replay;

import java.util.SplittableRandom;

/**
 * Chance of one run. What is drawn for a queue's interval, a shift or a day hangs on nothing else
 * that is replayed, so that two plans under one seed are compared on the same contacts (common
 * random numbers).
 *
 * @param seed the seed of the run
 */
record Luck(long seed) {
  private static final long COUNTS = 1;
  private static final long CONTACTS = 2;
  private static final long SHIFT = 3;
  private static final long DAY = 4;
  private static final long BREAKS = 5;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  static Luck ofRun(long seed, int run) {
    return new Luck(mixed(mixed(seed) + run));
  }

  /** How many contacts come in the interval that starts at this second. */
  SplittableRandom ofCount(String queue, long epochSecond) {
    return of(COUNTS, queue.hashCode(), epochSecond);
  }

  /** When they come, how long they take and how patient they are. */
  SplittableRandom ofContacts(String queue, long epochSecond) {
    return of(CONTACTS, queue.hashCode(), epochSecond);
  }

  /** Whether a shift is worked. */
  SplittableRandom ofShift(WorkedShift shift) {
    return of(SHIFT, shift.agentId().hashCode(), shift.span().start().getEpochSecond());
  }

  /** When in the hour a shift has its breaks. */
  SplittableRandom ofBreaks(WorkedShift shift) {
    return of(BREAKS, shift.agentId().hashCode(), shift.span().start().getEpochSecond());
  }

  SplittableRandom ofDay(long epochDay) {
    return of(DAY, 0, epochDay);
  }

  private SplittableRandom of(long kind, long name, long time) {
    return new SplittableRandom(mixed(mixed(mixed(seed + kind) + name) + time));
  }

  /** SplitMix64 (Steele, Lea and Flood 2014): every bit in, every bit out. */
  private static long mixed(long value) {
    long z = value + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
