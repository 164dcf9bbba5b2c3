package org.tideshift.scheduler.offers.solver;

/** The one planning value: group, first step and length of a shift in a single whole number. */
final class ShiftCode {
  private static final int LENGTH_BITS = 9;
  private static final int START_BITS = 14;
  static final int MAX_LENGTH = (1 << LENGTH_BITS) - 1;
  static final int MAX_STEPS = 1 << START_BITS;
  static final int MAX_GROUPS = 1 << (31 - LENGTH_BITS - START_BITS);

  private ShiftCode() {}

  static int of(int group, int start, int end) {
    return (((group << START_BITS) | start) << LENGTH_BITS) | (end - start);
  }

  static int group(int code) {
    return code >>> (START_BITS + LENGTH_BITS);
  }

  static int start(int code) {
    return (code >>> LENGTH_BITS) & (MAX_STEPS - 1);
  }

  static int end(int code) {
    return start(code) + (code & MAX_LENGTH);
  }

  static void checkSteps(long steps) {
    if (steps >= MAX_STEPS) {
      throw new IllegalArgumentException(
          "A plan has at most "
              + MAX_STEPS
              + " intervals, but this one has "
              + steps
              + ". Maybe plan a shorter horizon or longer intervals.");
    }
  }
}
