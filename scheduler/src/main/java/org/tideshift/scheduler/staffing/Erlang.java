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
    return evaluate(question, Quadrature.EXACT);
  }

  static ErlangResult evaluate(ErlangCase question, Quadrature rule) {
    return switch (question.model()) {
      case B -> ErlangB.evaluate(question, rule);
      case C -> ErlangC.evaluate(question, rule);
      case A -> ErlangA.evaluate(question, rule);
    };
  }
}
