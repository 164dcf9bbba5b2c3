package org.tideshift.scheduler.staffing;

/**
 * One question to the calculator: this stream, that many agents, answered within how long.
 *
 * @param model which model answers; B and C leave the stream's patience aside
 * @param stream the contacts
 * @param agents agents on contacts, 0 or more, fractions allowed
 * @param answerWithinSeconds the threshold of the service level in seconds, 0 or more
 */
public record ErlangCase(
    ErlangModel model, ContactStream stream, double agents, double answerWithinSeconds) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException outside the ranges above, or for model A without a patience
   */
  public ErlangCase {
    if (!(agents >= 0) || Double.isInfinite(agents)) {
      throw new IllegalArgumentException("agents is " + agents + ", must be a number of 0 or more");
    }
    if (!(answerWithinSeconds >= 0) || Double.isInfinite(answerWithinSeconds)) {
      throw new IllegalArgumentException(
          "answerWithinSeconds is " + answerWithinSeconds + ", must be a number of 0 or more");
    }
    if (model == ErlangModel.A && !stream.abandons()) {
      throw new IllegalArgumentException(
          "model A needs a patience in seconds. Maybe the contacts never abandon: then use model C");
    }
  }
}
