package org.tideshift.forecast.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Ramp and half-life that other events suggest for one.
 *
 * @param rampDays days from start to peak; 0 where nothing tells
 * @param halfLifeDays days in which the rise halves; empty where nothing tells
 */
record UsualCourse(double rampDays, OptionalDouble halfLifeDays) {
  /** Nothing is known. */
  static final UsualCourse UNKNOWN = new UsualCourse(0, OptionalDouble.empty());

  /** What all events of a kind on this queue share. */
  static UsualCourse of(List<ObservedEvent> observed) {
    return new UsualCourse(0, CurveFit.usualHalfLife(observed));
  }
}
