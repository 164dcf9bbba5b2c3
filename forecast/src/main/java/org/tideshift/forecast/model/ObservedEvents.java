package org.tideshift.forecast.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tideshift.forecast.calendar.SpecialDay;
import org.tideshift.forecast.calendar.SpecialDayKind;
import org.tideshift.forecast.demand.IntervalGrid;

/**
 * A queue's launches and campaigns, each beside what the others make of the same days. A mailing
 * that goes out every month reaches into the next one, and into a launch: taken alone, each would
 * be blamed for the other's contacts.
 *
 * <p>Name by name, launches first, the events are seen against what is expected with all the others
 * (backfitting: Breiman and Friedman 1985). At first, days on which one runs of which nothing is
 * known yet are left out.
 */
final class ObservedEvents {
  private static final int ROUNDS = 3;

  /** A rise is drawn to none as if that were known to a standard deviation of 100 %. */
  private static final double PRIOR_PRECISION = 1;

  private final DemandHistory history;
  private final double[] plain;
  private final double spread;
  private final List<SpecialDay> all;
  private final Map<SpecialDay, ObservedEvent> observed = new HashMap<>();
  private final Map<SpecialDay, FittedEvent> fitted = new LinkedHashMap<>();

  private ObservedEvents(DemandHistory history, double[] plain, double spread) {
    this.history = history;
    this.plain = plain;
    this.spread = spread;
    this.all =
        LaunchEffects.KINDS.stream()
            .flatMap(kind -> history.calendar().ofKind(kind).stream())
            .toList();
  }

  /**
   * Observes all events, past and to come.
   *
   * @param plain expected contacts of every interval without events
   * @param spread squared relative spread of ordinary day totals
   */
  static ObservedEvents of(DemandHistory history, double[] plain, double spread) {
    ObservedEvents events = new ObservedEvents(history, plain, spread);
    events.observe(events.all, (event, index) -> plain[index]);
    if (events.all.stream().anyMatch(events::meetsAnother)) {
      for (int round = 0; round < ROUNDS; round++) {
        events.byName().forEach(events::learn);
      }
    }
    return events;
  }

  /** The events of a kind, in their order. */
  List<ObservedEvent> ofKind(SpecialDayKind kind) {
    return seen(history.calendar().ofKind(kind));
  }

  private List<ObservedEvent> seen(List<SpecialDay> events) {
    List<ObservedEvent> seen = new ArrayList<>();
    for (SpecialDay event : events) {
      ObservedEvent one = observed.get(event);
      if (one != null) {
        seen.add(one);
      }
    }
    return seen;
  }

  private Collection<List<SpecialDay>> byName() {
    Map<String, List<SpecialDay>> names = new LinkedHashMap<>();
    for (SpecialDay event : all) {
      names
          .computeIfAbsent(event.kind() + "\n" + event.name(), key -> new ArrayList<>())
          .add(event);
    }
    return names.values();
  }

  private boolean meetsAnother(SpecialDay event) {
    return all.stream().anyMatch(other -> !other.equals(event) && mayMeet(event, other));
  }

  /** Whether one may still be felt when the other begins. */
  private static boolean mayMeet(SpecialDay event, SpecialDay other) {
    Duration apart = Duration.between(event.start(), other.start()).abs();
    return apart.compareTo(Duration.ofDays(ObservedEvent.LONGEST_DAYS)) < 0;
  }

  private void observe(List<SpecialDay> events, ObservedEvent.Expected expected) {
    for (SpecialDay event : events) {
      observed.put(event, ObservedEvent.of(event, history, expected, spread));
    }
  }

  /** Sees the events of a name beside the others, and what they did themselves. */
  private void learn(List<SpecialDay> same) {
    observe(same, beside());
    CurveFit fit = new CurveFit(seen(same), UsualCourse.of(ofKind(same.get(0).kind())));
    for (ObservedEvent event : seen(same)) {
      if (event.isSeen()) {
        LaunchCurve curve = fit.curveOf(event.event());
        ObservedEvent.Height height = event.height(curve);
        double known = height.precision() / (height.precision() + PRIOR_PRECISION);
        fitted.put(event.event(), new FittedEvent(event.event(), curve, known * height.value()));
      }
    }
  }

  /** What is expected with all that were learnt so far, but for the one looked at. */
  private ObservedEvent.Expected beside() {
    double[] means = plain.clone();
    fitted.values().forEach(one -> one.apply(means, history.local()));
    Map<SpecialDay, FittedEvent> known = Map.copyOf(fitted);
    Map<SpecialDay, List<SpecialDay>> unknown = new HashMap<>();
    all.forEach(event -> unknown.put(event, unknownBeside(event)));
    return (event, index) -> {
      if (runsAny(unknown.getOrDefault(event, List.of()), index)) {
        return 0;
      }
      FittedEvent own = known.get(event);
      return own == null ? means[index] : means[index] / own.factor(history.local(), index);
    };
  }

  /** The events of which nothing is known yet; none where they leave too little of the event. */
  private List<SpecialDay> unknownBeside(SpecialDay event) {
    List<SpecialDay> unknown =
        all.stream()
            .filter(other -> !other.equals(event) && mayMeet(event, other))
            .filter(other -> !fitted.containsKey(other))
            .toList();
    long seconds = 0;
    for (SpecialDay other : unknown) {
      long from = Math.max(event.start().getEpochSecond(), other.start().getEpochSecond());
      long to = Math.min(event.end().getEpochSecond(), other.end().getEpochSecond());
      seconds += Math.max(0, to - from);
    }
    boolean isCovered = 2 * seconds > Duration.between(event.start(), event.end()).toSeconds();
    return isCovered ? List.of() : unknown;
  }

  private boolean runsAny(List<SpecialDay> events, int index) {
    IntervalGrid grid = history.local().grid();
    return events.stream()
        .anyMatch(
            event ->
                index >= grid.intervalsUntil(event.start())
                    && index < grid.intervalsUntil(event.end()));
  }
}
