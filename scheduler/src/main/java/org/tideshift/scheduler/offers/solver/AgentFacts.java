package org.tideshift.scheduler.offers.solver;

/** One agent in steps and thousandths; filled by {@link ModelBuilder}, then never changed. */
final class AgentFacts {
  final String id;

  /** Groups the agent may be offered. */
  int[] groups = {};

  boolean[] can = {};

  /** Sorted windows in steps: start and end of the k-th at 2k and 2k + 1. */
  int[] windows = {};

  int minLength;
  int maxLength;
  int minRest;
  int minGap;
  int maxDay;
  int maxWeek;
  int maxShifts;

  /** Thousandths of a worked shift that an offer is worth. */
  int worth;

  /** Seats of the agent: possible shifts first, from {@code seats} to {@code fixed}. */
  int seats;

  int fixed;
  int seatsEnd;

  /** Wish points of a step in a group or at a time the agent does not prefer, and of its pay. */
  int[] groupPoints = {};

  boolean[] disliked = {};
  int dislikedPoints;

  /** Steps a week the agent wants, or -1. */
  int desiredWeek = -1;

  /** Wish points of a step short of the desired ones. */
  int desiredPoints;

  AgentFacts(String id) {
    this.id = id;
  }
}
