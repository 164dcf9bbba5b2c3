package org.tideshift.scheduler.staffing;

import java.util.Optional;

/** Erlang A where contacts abandon, Erlang C where they do not. */
final class SteadyState {

  private SteadyState() {}

  /** The figures; empty where the queue would grow without end. */
  static Optional<Performance> of(
      ContactStream stream, double slots, double answerWithinSeconds, Quadrature rule) {
    ErlangModel model = stream.abandons() ? ErlangModel.A : ErlangModel.C;
    ErlangCase question = new ErlangCase(model, stream, slots, answerWithinSeconds);
    return Erlang.evaluate(question, rule) instanceof ErlangResult.Stable stable
        ? Optional.of(stable.performance())
        : Optional.empty();
  }
}
