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

  /** Thousandths of a worked shift that an offer is worth, at the most likely start. */
  int worth;

  /** The same by the step of the start; empty where it is the same at every step. */
  int[] worthAt = {};

  /** Seats of the agent: possible shifts first, from {@code seats} to {@code fixed}. */
  int seats;

  int fixed;
  int seatsEnd;

  /**
   * Hundredths of wish points of a step in a group or at a time the agent does not prefer, and of
   * its pay.
   */
  long[] groupPoints = {};

  boolean[] disliked = {};
  long dislikedPoints;

  /** Wish points of a week by the steps of work in it; none from its length on. */
  long[] weekPoints = {};

  /** Codes of the shifts that were published before and can still be offered. */
  int[] published = {};

  AgentFacts(String id) {
    this.id = id;
  }

  long weekPoints(int steps) {
    return steps < weekPoints.length ? weekPoints[steps] : 0;
  }

  boolean isPublished(int group, int start, int end) {
    if (published.length == 0) {
      return false;
    }
    int code = ShiftCode.of(group, start, end);
    for (int one : published) {
      if (one == code) {
        return true;
      }
    }
    return false;
  }

  /** Thousandths of a worked shift that an offer which starts at the step is worth. */
  int worth(int start) {
    return worthAt.length == 0 ? worth : worthAt[start];
  }

  /** The most that a shift inside a window which begins at {@code from} is worth at a step. */
  int worthOver(int from, int step) {
    int most = worthAt.length == 0 ? worth : 0;
    for (int s = Math.max(from, step - maxLength + 1); s <= step && worthAt.length > 0; s++) {
      most = Math.max(most, worthAt[s]);
    }
    return most;
  }
}
