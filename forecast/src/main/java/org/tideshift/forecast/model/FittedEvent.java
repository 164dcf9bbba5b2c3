package org.tideshift.forecast.model;

import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.SpecialDay;

/**
 * What is believed of one launch or campaign.
 *
 * @param height rise at the peak, 0.4 = +40 %; at least -0.9
 */
record FittedEvent(SpecialDay event, LaunchCurve curve, double height) {
  private static final double LEAST = -0.9;

  FittedEvent {
    height = Math.max(LEAST, height);
  }

  /** By what the event multiplies demand in an interval, above 0. */
  double factor(LocalGrid target, int index) {
    return factor(target, index - target.grid().intervalsUntil(event.start()));
  }

  private double factor(LocalGrid target, long intervalsAfter) {
    return 1 + height * curve.at((intervalsAfter + 0.5) * target.grid().hours() / 24);
  }

  /** Multiplies the means in place. */
  void apply(double[] means, LocalGrid target) {
    long from = target.grid().intervalsUntil(event.start());
    long to = from + (long) (curve.days() * 24 / target.grid().hours()) + 1;
    for (long index = Math.max(0, from); index < Math.min(means.length, to); index++) {
      means[(int) index] *= factor(target, index - from);
    }
  }
}
