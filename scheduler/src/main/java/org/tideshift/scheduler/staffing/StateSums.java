package org.tideshift.scheduler.staffing;

import java.util.Optional;

/**
 * Erlang C and A by sums over the states, outwards from the state with all agents busy and nobody
 * waiting (Palm 1946; Mandelbaum and Zeltyn 2005). For everyday loads it is faster than {@link
 * WaitDensity}; it declines where a sum gets long or overflows.
 *
 * <p>With load {@code a}, agents {@code N}, {@code η = AHT/patience}: the states with a free agent
 * weigh {@code F = Σ N(N−1)…(N−j+1)/a^j}, those with j waiting weigh {@code t_j = Π a/(N + iη)}, i
 * = 1..j; fractional agents need the first sum to end before the factors run out.
 */
final class StateSums {

  private static final int LONGEST = 2000;
  private static final double NEGLIGIBLE = 1e-13;

  private final ContactStream stream;
  private final double agents;
  private final double load;
  private final double within;
  private double free;

  private StateSums(ContactStream stream, double agents, double answerWithinSeconds) {
    this.stream = stream;
    this.agents = agents;
    this.load = stream.offeredLoadErlangs();
    this.within = answerWithinSeconds;
  }

  /** The figures; empty where the sums are long, overflow, or do not fit fractional agents. */
  static Optional<Performance> find(
      ContactStream stream, double agents, double answerWithinSeconds) {
    StateSums sums = new StateSums(stream, agents, answerWithinSeconds);
    if (!sums.sumFreeStates()) {
      return Optional.empty();
    }
    return stream.abandons() ? sums.withAbandonment() : Optional.of(sums.withoutAbandonment());
  }

  private boolean sumFreeStates() {
    double inverse = 1 / load;
    double term = 1;
    double factor = agents;
    for (int j = 0; j < LONGEST; j++) {
      if (factor <= 0) {
        return factor == 0 && free < Double.MAX_VALUE;
      }
      term *= factor * inverse;
      free += term;
      factor -= 1;
      if (term < free * NEGLIGIBLE && factor < load) {
        return free < Double.MAX_VALUE;
      }
    }
    return false;
  }

  private Performance withoutAbandonment() {
    double spare = stream.spareAgents(agents);
    double waits = 1 / (1 + free * spare / agents);
    double meanOfWaiters = stream.ahtSeconds() / spare;
    double asa = waits * meanOfWaiters;
    double inTime = 1 - waits * Math.exp(-within / meanOfWaiters);
    return new Performance(
        new WaitingTimes(waits, asa, asa), ServiceLevels.allEqual(inTime), load / agents, 0, 0);
  }

  private Optional<Performance> withAbandonment() {
    double eta = stream.ahtSeconds() / stream.patienceSeconds();
    double decay = Math.exp(-within / stream.patienceSeconds());
    Waiting all = new Waiting(load / eta, agents / eta);
    Waiting beyond = new Waiting(load * decay / eta, agents / eta);
    double atThreshold = Math.exp(load / eta * (1 - decay) - agents * within / stream.ahtSeconds());
    double inTime = atThreshold - 1 + all.weight - atThreshold * beyond.weight;
    boolean summed = all.complete && beyond.complete && Math.abs(inTime) < Double.MAX_VALUE;
    return summed ? Optional.of(figures(all, inTime, eta)) : Optional.empty();
  }

  private Performance figures(Waiting all, double inTime, double eta) {
    double patience = stream.patienceSeconds();
    double whole = free + all.weight;
    double abandoned = all.queue * eta / load / whole;
    double answered = (free + agents / load * inTime) / whole;
    double asa = all.servedWait / whole / (1 - abandoned) * patience;
    return new Performance(
        new WaitingTimes(all.weight / whole, asa, abandoned * patience),
        ServiceLevels.allEqual(answered),
        load * (1 - abandoned) / agents,
        0,
        abandoned);
  }

  /** The states with contacts waiting, relative to the one with none. */
  private static final class Waiting {
    private double weight;
    private double queue;
    private double servedWait;
    private boolean complete;

    Waiting(double load, double capacity) {
      double term = 1;
      double wait = 0;
      for (int j = 0; j < LONGEST && !complete; j++) {
        double next = 1 / (capacity + j + 1);
        wait += next;
        weight += term;
        queue += j * term;
        servedWait += term * capacity * next * wait;
        term *= load * next;
        complete = term * (j + 1) < weight * NEGLIGIBLE && capacity + j > load;
      }
      complete &= weight < Double.MAX_VALUE;
    }
  }
}
