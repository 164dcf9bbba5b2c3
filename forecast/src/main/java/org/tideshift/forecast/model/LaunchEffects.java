package org.tideshift.forecast.model;

import java.util.ArrayList;
import java.util.List;
import org.tideshift.forecast.calendar.LocalGrid;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;

/**
 * By how much launches and campaigns multiply demand. Course and height are learnt from past events
 * of the same name, then of the same kind on this queue, then on the brand's other queues; what the
 * planner expects is a prior, weighted by how well it held before. Overlapping events multiply.
 */
final class LaunchEffects {
  /** The kinds that come and fade. */
  static final List<SpecialDayKind> KINDS = List.of(SpecialDayKind.LAUNCH, SpecialDayKind.CAMPAIGN);

  private final List<FittedEvent> events = new ArrayList<>();

  private LaunchEffects() {}

  /**
   * Learns.
   *
   * @param expected plain contacts of every interval of the history
   * @param spread squared relative spread of ordinary day totals
   */
  static LaunchEffects fit(DemandHistory history, double[] expected, double spread) {
    LaunchEffects effects = new LaunchEffects();
    ObservedEvents observed = ObservedEvents.of(history, expected, spread);
    for (SpecialDayKind kind : KINDS) {
      effects.addKind(observed.ofKind(kind), BrandLaunches.of(kind, history.experience()), history);
    }
    return effects;
  }

  private void addKind(List<ObservedEvent> kind, BrandLaunches brand, DemandHistory history) {
    UsualCourse own = UsualCourse.of(kind);
    for (String name : kind.stream().map(ObservedEvent::name).distinct().toList()) {
      List<ObservedEvent> same = ObservedEvent.ofName(kind, name);
      CurveFit fit = new CurveFit(same, usual(same, own, brand));
      for (ObservedEvent event : same) {
        LaunchCurve curve = fit.curveOf(event.event());
        double height = new HeightPrior(event, curve, brand).height(same, kind);
        add(event.event(), curve, height, history);
      }
    }
  }

  /** The name on other queues comes before other names on this one. */
  private static UsualCourse usual(List<ObservedEvent> same, UsualCourse own, BrandLaunches brand) {
    if (same.stream().anyMatch(ObservedEvent::isSeen)) {
      return own;
    }
    UsualCourse named = brand.ofName(same.get(0).name()).course();
    if (named.halfLifeDays().isPresent()) {
      return named;
    }
    boolean isTold =
        same.stream().anyMatch(event -> event.event().reach().halfLifeDays().isPresent());
    return own.halfLifeDays().isPresent() || isTold ? own : brand.course();
  }

  private void add(SpecialDay event, LaunchCurve curve, double learnt, DemandHistory history) {
    double height = history.calendar().assumedUplift(event).orElse(learnt);
    events.add(new FittedEvent(event, curve, height));
  }

  /** Multiplies the means in place. */
  void apply(double[] means, LocalGrid target) {
    events.forEach(fitted -> fitted.apply(means, target));
  }
}
