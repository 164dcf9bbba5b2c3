package org.tideshift.scheduler.offers;

/**
 * Why one qualified agent could not also be offered an interval; in the order they are looked at.
 */
enum WhyShort {
  /** The agent declined the time or gave it back. */
  DECLINED("said no to that time"),
  /** No window of the agent holds the interval. */
  NOT_AVAILABLE("not available"),
  /** The agent is offered or has claimed other work then. */
  WORKING("at work then"),
  /** The window, from the start of the plan on, is shorter than the agent's shortest shift. */
  WINDOW_TOO_SHORT("available for less than their shortest shift"),
  /** Every shift there would be above the week's paid hours. */
  HOURS_USED_UP("out of hours for the week"),
  /** Every shift there would be too close to one of a brand in conflict. */
  BRANDS("kept apart by brands in conflict"),
  /** Every shift there would be above the paid hours of a work day, which only a rest ends. */
  DAY_HOURS("at the hours of their work day for want of rest"),
  /** Every shift there would be one more than a work day has, which only a rest ends. */
  DAY_SHIFTS("at the shifts of their work day for want of rest"),
  /** Every shift there would come too soon after or before another. */
  TOO_CLOSE("too close to another shift of theirs"),
  /** Each shift there would break some rule, but not all of them the same. */
  SEVERAL_RULES("held back by one rule or another"),
  /** A shift is possible, but would cost more coverage than it gives. */
  LESS_LIKELY("less likely to come to a longer shift"),
  /** An offer is possible but expected to cover nothing, for they never claim or show up. */
  NEVER_CLAIMS("not expected to claim");

  private final String words;

  WhyShort(String words) {
    this.words = words;
  }

  /** Returns the end of a sentence that begins with a number of agents. */
  String words() {
    return words;
  }
}
