package org.tideshift.forecast.model;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.tideshift.forecast.calendar.SpecialDay;

/** Finds ramp and half-life of the events of one name: least squares with a prior. */
final class CurveFit {
  /** How far off a told half-life usually is, and one taken from other events, as log ratio. */
  private static final double TOLD_SPREAD = 0.35;

  private static final double USUAL_SPREAD = 0.5;
  private static final double GUESS_SPREAD = 0.8;
  private static final double GUESS_DAYS = 5;

  private final List<LaunchCurve> choices = LaunchCurve.CHOICES;
  private final double[] misfits = new double[choices.size()];
  private final UsualCourse usual;

  /**
   * Weighs all courses.
   *
   * @param same all events of the name
   * @param usual what other events of the kind share
   */
  CurveFit(List<ObservedEvent> same, UsualCourse usual) {
    this.usual = usual;
    for (int choice = 0; choice < misfits.length; choice++) {
      for (ObservedEvent event : same) {
        misfits[choice] += event.misfit(choices.get(choice));
      }
    }
  }

  /** The half-life all events of a kind share, told ones left aside; empty where none was seen. */
  static OptionalDouble usualHalfLife(List<ObservedEvent> observed) {
    if (observed.stream().noneMatch(ObservedEvent::isSeen)) {
      return OptionalDouble.empty();
    }
    CurveFit all = new CurveFit(observed, UsualCourse.UNKNOWN);
    return OptionalDouble.of(all.best(0, curve -> guess(curve, GUESS_DAYS)).halfLifeDays());
  }

  /** The course of {@code event}, one of the name. */
  LaunchCurve curveOf(SpecialDay event) {
    return best(event.reach().rampDays().orElse(usual.rampDays()), curve -> penalty(curve, event));
  }

  private interface Penalty {
    double of(LaunchCurve curve);
  }

  private LaunchCurve best(double ramp, Penalty penalty) {
    LaunchCurve best = choices.get(0);
    double least = Double.POSITIVE_INFINITY;
    for (int choice = 0; choice < misfits.length; choice++) {
      LaunchCurve curve = choices.get(choice);
      double rampError = curve.rampDays() - ramp;
      double misfit = misfits[choice] + rampError * rampError + penalty.of(curve);
      if (misfit < least) {
        least = misfit;
        best = curve;
      }
    }
    return best;
  }

  private double penalty(LaunchCurve curve, SpecialDay event) {
    OptionalDouble told = event.reach().halfLifeDays();
    OptionalDouble shared = usual.halfLifeDays();
    if (told.isEmpty() && shared.isEmpty()) {
      double days = Duration.between(event.start(), event.end()).toHours() / 24.0;
      return guess(curve, days / 3);
    }
    double penalty = told.isPresent() ? distance(curve, told.getAsDouble(), TOLD_SPREAD) : 0;
    return penalty + (shared.isPresent() ? distance(curve, shared.getAsDouble(), USUAL_SPREAD) : 0);
  }

  private static double guess(LaunchCurve curve, double centre) {
    return distance(curve, centre, GUESS_SPREAD);
  }

  private static double distance(LaunchCurve curve, double centre, double spread) {
    double ratio = StrictMath.log(curve.halfLifeDays() / Math.max(0.1, centre)) / spread;
    return ratio * ratio;
  }
}
