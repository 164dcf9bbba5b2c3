package org.tideshift.forecast.evaluation;

import java.time.Instant;

/**
 * A sign that what comes is no longer what is forecast.
 *
 * @param queue the queue's name
 * @param kind what drifts
 * @param since as-of of the first forecast that shows it
 * @param size how far: a bias as a share of contacts, or a step in the contained share
 */
public record DriftAlarm(String queue, Kind kind, Instant since, double size) {
  /** What drifts. */
  public enum Kind {
    /** Forecasts of the coming day are too high, or too low, day after day. */
    BIAS,
    /** AI finishes another share of the contacts than forecast, day after day. */
    CONTAINMENT
  }
}
