package org.tideshift.scheduler.staffing;

/**
 * The calculator: Erlang B, C and A for any real number of agents, from hundredths of an erlang to
 * many thousands, in constant time and without overflow.
 */
public final class Erlang {

  private Erlang() {}

  /**
   * Evaluates one case.
   *
   * @param question the stream, the agents and the threshold
   * @return the steady state, or that there is none
   */
  public static ErlangResult evaluate(ErlangCase question) {
    return switch (question.model()) {
      case B -> ErlangB.evaluate(question);
      case C -> ErlangC.evaluate(question);
      case A -> ErlangA.evaluate(question);
    };
  }

  /**
   * The least whole number of agents that meets every target, by Erlang A where contacts abandon
   * and Erlang C where they do not.
   *
   * @param stream the contacts
   * @param targets the limits
   * @return 1 or more; 0 where no contacts come
   */
  public static int leastAgents(ContactStream stream, StaffingTargets targets) {
    return stream.offeredLoadErlangs() == 0 ? 0 : MinimalAgents.find(stream, targets).agents();
  }
}
