package org.tideshift.forecast.model;

import java.util.ArrayList;
import java.util.List;

/** The course of a launch: a straight rise to the peak, then a decay by halves. Its height is 1. */
final class LaunchCurve {
  /** After so many half-lives the rest is taken as over. */
  private static final double HALF_LIVES = 6;

  private static final int SHAPE_DAYS = 35;
  private static final double[] HALF_LIFE_CHOICES = {
    0.5, 0.75, 1, 1.4, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 10, 12, 15, 20, 30
  };
  private static final double[] RAMP_CHOICES = {0, 0.5, 1, 2, 3, 5};

  /** The courses among which is chosen. */
  static final List<LaunchCurve> CHOICES = choices();

  private final double rampDays;
  private final double halfLifeDays;
  private final double[] shape = new double[SHAPE_DAYS];

  /**
   * A course.
   *
   * @param rampDays days from the start to the peak, 0 or more
   * @param halfLifeDays days in which the rise halves after the peak, above 0
   */
  LaunchCurve(double rampDays, double halfLifeDays) {
    this.rampDays = rampDays;
    this.halfLifeDays = halfLifeDays;
    for (int day = 0; day < SHAPE_DAYS; day++) {
      shape[day] = (at(day + 0.125) + at(day + 0.375) + at(day + 0.625) + at(day + 0.875)) / 4;
    }
  }

  private static List<LaunchCurve> choices() {
    List<LaunchCurve> choices = new ArrayList<>();
    for (double ramp : RAMP_CHOICES) {
      for (double halfLife : HALF_LIFE_CHOICES) {
        choices.add(new LaunchCurve(ramp, halfLife));
      }
    }
    return List.copyOf(choices);
  }

  double rampDays() {
    return rampDays;
  }

  double halfLifeDays() {
    return halfLifeDays;
  }

  /** Days from the start until nothing is left. */
  double days() {
    return rampDays + HALF_LIVES * halfLifeDays;
  }

  /** Height at a time after the start, 0..1. */
  double at(double days) {
    if (days < 0 || days > days()) {
      return 0;
    }
    return days < rampDays
        ? days / rampDays
        : StrictMath.pow(0.5, (days - rampDays) / halfLifeDays);
  }

  /** Mean height over a whole day, 0 for the first; known for the first five weeks. */
  double onDay(int day) {
    return shape[day];
  }
}
