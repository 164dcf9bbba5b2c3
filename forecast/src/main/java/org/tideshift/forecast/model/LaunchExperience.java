package org.tideshift.forecast.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tideshift.forecast.calendar.SpecialDay;

/**
 * What a past launch or campaign did to one queue: what other queues of the brand may learn from.
 *
 * @param event the event, with what its planner expected
 * @param course what came of it
 * @param knownFrom when that was known; a forecast from an earlier origin must not use it
 */
public record LaunchExperience(SpecialDay event, Course course, Instant knownFrom) {
  /**
   * How the event went.
   *
   * @param peak rise at the peak, 0.4 = +40 %; may be negative
   * @param variance squared standard error of the peak
   * @param rampDays days from the start to the peak, 0 or more
   * @param halfLifeDays days in which the rise halves after the peak, above 0
   */
  public record Course(double peak, double variance, double rampDays, double halfLifeDays) {}

  /** All that the queue's history tells about its launches and campaigns, in their order. */
  public static List<LaunchExperience> of(DemandHistory history) {
    List<LaunchExperience> experience = new ArrayList<>();
    if (hasPastEvents(history)) {
      Baseline baseline = LevelProfile.baseline(history);
      double[] expected = baseline.means(history.local());
      ObservedEvents observed = ObservedEvents.of(history, expected, baseline.daySpread());
      LaunchEffects.KINDS.forEach(kind -> addKind(observed.ofKind(kind), experience));
    }
    Instant end = history.local().grid().startOf(history.size());
    return experience.stream().map(event -> event.cappedAt(end)).toList();
  }

  private static boolean hasPastEvents(DemandHistory history) {
    Instant end = history.local().grid().startOf(history.size());
    return LaunchEffects.KINDS.stream()
        .flatMap(kind -> history.calendar().ofKind(kind).stream())
        .anyMatch(event -> event.start().isBefore(end));
  }

  private static void addKind(List<ObservedEvent> observed, List<LaunchExperience> experience) {
    for (ObservedEvent event : observed) {
      if (event.isSeen()) {
        LaunchCurve curve =
            new CurveFit(ObservedEvent.ofName(observed, event.name()), UsualCourse.of(observed))
                .curveOf(event.event());
        ObservedEvent.Height height = event.height(curve);
        Course course =
            new Course(
                height.value(), 1 / height.precision(), curve.rampDays(), curve.halfLifeDays());
        experience.add(new LaunchExperience(event.event(), course, event.lastKnown()));
      }
    }
  }

  private LaunchExperience cappedAt(Instant end) {
    return new LaunchExperience(event, course, knownFrom.isBefore(end) ? knownFrom : end);
  }
}
