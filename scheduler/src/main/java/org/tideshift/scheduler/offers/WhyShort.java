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
  /** The week's paid hours do not allow it. */
  HOURS_USED_UP("out of hours for the week"),
  /** The work day's hours or shifts, the gap, or brands do not allow it. */
  DAY_FULL("held back by rest, by their day's limits or by brands"),
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
