package org.tideshift.scheduler.replay;

/** Events as numbers: a kind, which also says what comes first at one moment, and two values. */
final class Event {
  /** A shift begins or ends, or a break does; of the shift. */
  static final int PRESENCE = 0;

  /** A contact ends; of the shift, and the units it held. */
  static final int CONTACT_ENDS = 1;

  /** A piece of deferrable work may be done; of the shift. */
  static final int TASK_ENDS = 2;

  /** A contact comes; of the flow. */
  static final int ARRIVAL = 3;

  private static final int KIND_SHIFT = 60;
  private static final int UNITS_SHIFT = 40;
  private static final long UNITS_MASK = (1L << (KIND_SHIFT - UNITS_SHIFT)) - 1;

  private Event() {}

  static long of(int kind, int subject, int units) {
    return ((long) kind << KIND_SHIFT) | ((long) units << UNITS_SHIFT) | subject;
  }

  static int kind(long event) {
    return (int) (event >>> KIND_SHIFT);
  }

  static int subject(long event) {
    return (int) event;
  }

  static int units(long event) {
    return (int) ((event >>> UNITS_SHIFT) & UNITS_MASK);
  }
}
