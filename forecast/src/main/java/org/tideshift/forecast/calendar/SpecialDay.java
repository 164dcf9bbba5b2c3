package org.tideshift.forecast.calendar;

import java.time.Instant;

/**
 * Something a planner knows and a public calendar cannot.
 *
 * @param start when it begins
 * @param end when it is over, after the start
 * @param kind what it is
 * @param name same name, same recurring event; may be blank
 * @param reach which queues it concerns and how strongly
 */
public record SpecialDay(
    Instant start, Instant end, SpecialDayKind kind, String name, SpecialDayReach reach) {

  /**
   * Checks the order of the times.
   *
   * @throws IllegalArgumentException where the end is not after the start
   */
  public SpecialDay {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("end is " + end + ", valid: after the start " + start);
    }
  }
}
