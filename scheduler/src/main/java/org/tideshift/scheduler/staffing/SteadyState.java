package org.tideshift.scheduler.staffing;

import java.util.Optional;

/** Erlang A where contacts abandon, Erlang C where they do not. */
final class SteadyState {

  private SteadyState() {}

  /** The figures to the last digit; empty where the queue would grow without end. */
  static Optional<Performance> exact(
      ContactStream stream, double slots, double answerWithinSeconds) {
    ErlangModel model = stream.abandons() ? ErlangModel.A : ErlangModel.C;
    ErlangCase question = new ErlangCase(model, stream, slots, answerWithinSeconds);
    return Erlang.evaluate(question) instanceof ErlangResult.Stable stable
        ? Optional.of(stable.performance())
        : Optional.empty();
  }

  /** The same to eight digits and more, some ten times as fast for loads up to thousands. */
  static Optional<Performance> quick(
      ContactStream stream, double slots, double answerWithinSeconds) {
    if (!stream.abandons() && stream.spareAgents(slots) <= 0) {
      return Optional.empty();
    }
    Optional<Performance> summed = StateSums.find(stream, slots, answerWithinSeconds);
    return summed.isPresent() ? summed : exact(stream, slots, answerWithinSeconds);
  }
}
