package org.tideshift.scheduler.staffing;

import java.util.Arrays;

/**
 * How much of a group's free time falls to those of its agents who can use it.
 *
 * <p>A contact goes to a free agent without deferrable work in hand as long as there is one, so
 * that {@code M} able agents of {@code N} have more than {@code M/N} of the time that is free, and
 * less than all: nobody is called off a contact. With {@code k} agents free, of whom {@code x} are
 * not able, a contact lowers {@code x} where it can, and an agent who becomes free raises it with
 * the chance {@code (N−M−x)/(N−k)}. The mean of {@code x} at each {@code k} follows from balance of
 * flow, with {@code P(x > 0) = 1 − (1 − E[x]/k)^k} as closure; against the exact chain of two
 * dimensions this errs by up to 0.04 of the free time for 4 to 40 agents. Agents who hold several
 * contacts at once share what is free evenly.
 */
final class FreeAgents {
  // A part in 10^12, as a logarithm.
  private static final double NEGLIGIBLE = 28;
  private static final int ROUNDS = 12;

  private final double load;
  private final int agents;
  private final boolean oneAtATime;
  private final double[] chance;

  FreeAgents(PooledContacts contacts, double agents) {
    this.load = contacts.stream().offeredLoadErlangs();
    this.agents = (int) Math.max(1, Math.round(agents));
    this.oneAtATime = contacts.concurrency() <= 1;
    this.chance = chances();
  }

  /** Chances of 0, 1, 2 … agents free, but for a common factor, as far as they matter. */
  private double[] chances() {
    double[] logs = new double[agents + 1];
    double most = 0;
    int last = 0;
    while (last < agents && (agents - last > load || logs[last] > most - NEGLIGIBLE)) {
      logs[last + 1] = logs[last] + StrictMath.log((agents - last) / load);
      last++;
      most = Math.max(most, logs[last]);
    }
    double[] chances = new double[last + 1];
    for (int free = 0; free <= last; free++) {
      chances[free] = StrictMath.exp(logs[free] - most);
    }
    return chances;
  }

  /** The part of all free time that a share of the agents has, 0..1. */
  double partOf(double share) {
    if (!oneAtATime || load <= 0 || share <= 0 || share >= 1) {
      return share;
    }
    double[] taken = new double[chance.length];
    double[] others = new double[chance.length];
    Arrays.fill(taken, 1);
    for (int round = 0; round < ROUNDS; round++) {
      others = others((1 - share) * agents, taken);
      for (int free = 1; free < chance.length; free++) {
        taken[free] = takenPart(chance[free] > 0 ? others[free] / chance[free] : 0, free);
      }
    }
    double all = 0;
    double theirs = 0;
    for (int free = 1; free < chance.length; free++) {
      all += free * chance[free];
      theirs += free * chance[free] - others[free];
    }
    return Math.min(1, Math.max(share, theirs / all));
  }

  /** Chance that there is one of them over how many there are. */
  private static double takenPart(double others, int free) {
    double mean = Math.min(others, free);
    return mean <= 0 ? 1 : (1 - StrictMath.pow(1 - mean / free, free)) / mean;
  }

  /**
   * Free agents who are not able, times the chance of so many free: a system of equations with
   * three diagonals.
   */
  private double[] others(double notAble, double[] taken) {
    int last = chance.length - 1;
    double[] factor = new double[last + 1];
    double[] value = new double[last + 2];
    for (int free = 1; free <= last; free++) {
      double fromBelow = free == 1 ? 0 : agents - free;
      double fromAbove = free == last ? 0 : load * (1 - taken[free + 1]);
      double pivot = load + agents - free - fromBelow * factor[free - 1];
      factor[free] = fromAbove / pivot;
      value[free] = (notAble * chance[free - 1] + fromBelow * value[free - 1]) / pivot;
    }
    for (int free = last - 1; free >= 1; free--) {
      value[free] += factor[free] * value[free + 1];
    }
    return value;
  }
}
