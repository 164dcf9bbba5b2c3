package org.tideshift.forecast.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;

/**
 * By how much launches and campaigns multiply demand. Course and height are learnt from past events
 * of the same name, then of the same kind on this queue; what the planner expects is a prior,
 * weighted by how well it held before. Overlapping events multiply.
 */
final class LaunchEffects {
  private final List<FittedEvent> events = new ArrayList<>();

  private record FittedEvent(SpecialDay event, LaunchCurve curve, double height) {}

  private LaunchEffects() {}

  /**
   * Learns.
   *
   * @param expected plain contacts of every interval of the history
   * @param spread squared relative spread of ordinary day totals
   */
  static LaunchEffects fit(DemandHistory history, double[] expected, double spread) {
    LaunchEffects effects = new LaunchEffects();
    for (SpecialDayKind kind : List.of(SpecialDayKind.LAUNCH, SpecialDayKind.CAMPAIGN)) {
      List<ObservedEvent> observed =
          history.calendar().ofKind(kind).stream()
              .map(event -> ObservedEvent.of(event, history, expected, spread))
              .toList();
      effects.addKind(observed, history);
    }
    return effects;
  }

  private void addKind(List<ObservedEvent> observed, DemandHistory history) {
    OptionalDouble usual = CurveFit.usualHalfLife(observed);
    observed.stream()
        .map(event -> event.event().name())
        .distinct()
        .forEach(
            name -> {
              List<ObservedEvent> same = ofName(observed, name).toList();
              addName(same, observed, usual, history);
            });
  }

  private static Stream<ObservedEvent> ofName(List<ObservedEvent> observed, String name) {
    return observed.stream().filter(event -> event.event().name().equals(name));
  }

  private void addName(
      List<ObservedEvent> same,
      List<ObservedEvent> kind,
      OptionalDouble usual,
      DemandHistory history) {
    CurveFit fit = new CurveFit(same, usual);
    for (ObservedEvent event : same) {
      LaunchCurve curve = fit.curveOf(event.event());
      HeightPrior prior = HeightPrior.of(event, same, kind, curve);
      double height = prior.height();
      if (event.event().start().isAfter(history.local().grid().startOf(history.size()))) {
        height = history.calendar().launchUplift().orElse(height);
      }
      events.add(new FittedEvent(event.event(), curve, Math.max(-0.9, height)));
    }
  }

  /** Multiplies the means in place. */
  void apply(double[] means, LocalGrid target) {
    for (FittedEvent fitted : events) {
      LaunchCurve curve = fitted.curve();
      long from = target.grid().intervalsUntil(fitted.event().start());
      long to = from + (long) (curve.days() * 24 / target.grid().hours()) + 1;
      for (long index = Math.max(0, from); index < Math.min(means.length, to); index++) {
        double after = (index - from + 0.5) * target.grid().hours() / 24;
        means[(int) index] *= 1 + fitted.height() * curve.at(after);
      }
    }
  }
}
