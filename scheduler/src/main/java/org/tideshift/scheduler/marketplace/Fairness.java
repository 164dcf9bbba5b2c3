package org.tideshift.scheduler.marketplace;

import java.util.List;

/** How evenly the hours went to those who want them. */
public final class Fairness {
  private Fairness() {}

  /**
   * Returns Jain's index of the satisfied parts x of all agents who want hours: (sum of x)² / (n
   * times the sum of x²) (Jain, Chiu and Hawe 1984, DEC-TR-301). 1 where everybody got the same
   * part of what they want, 1/n where one got everything; 1 where nobody wants or got any.
   */
  public static double jainIndex(List<HoursAccount> accounts) {
    double sum = 0;
    double squares = 0;
    int agents = 0;
    for (HoursAccount one : accounts) {
      if (one.wantedHours() > 0) {
        agents++;
        sum += one.satisfied();
        squares += one.satisfied() * one.satisfied();
      }
    }
    return squares == 0 ? 1 : sum * sum / (agents * squares);
  }
}
