package org.tideshift.scheduler.staffing;

/** What a queueing model says of an {@link ErlangCase}. */
public sealed interface ErlangResult {

  /**
   * A steady state exists.
   *
   * @param performance its long-run figures
   */
  record Stable(Performance performance) implements ErlangResult {}

  /**
   * Model C with a load at or above the agents: the queue grows without end, so that every contact
   * waits and no average exists.
   *
   * @param offeredLoadErlangs the load
   * @param agents the agents, at most the load
   */
  record Unstable(double offeredLoadErlangs, double agents) implements ErlangResult {}
}
