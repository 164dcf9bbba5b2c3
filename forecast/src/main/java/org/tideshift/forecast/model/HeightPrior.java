package org.tideshift.forecast.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tideshift.forecast.model.ObservedEvent.Height;

/**
 * How high an event goes, from sources weighted by their precision: its own days as far as they are
 * known, what the planner expects times how past expectations held, and what earlier events of its
 * name did on this queue, else on others of the brand. Where none of them tells, other events of
 * its kind do, shrunk to no rise.
 */
final class HeightPrior {
  /** Relative errors before any was seen: of a planner, of an earlier event, of another queue. */
  private static final double PLANNER_SPREAD = 0.35;

  private static final double NAME_SPREAD = 0.5;
  private static final double BRAND_SPREAD = 0.7;
  private static final double KIND_SPREAD = 1;

  /** How much of a planner's bias on other queues is believed to be one on this queue. */
  private static final double TRANSFER = 0.5;

  private static final double SMALLEST = 0.02;

  private final ObservedEvent event;
  private final LaunchCurve curve;
  private final BrandLaunches brand;
  private final List<Source> sources = new ArrayList<>();

  /** What one source says of the height, and its relative variance. */
  private record Source(double height, double variance) {}

  /**
   * Starts with nothing known.
   *
   * @param brand events of the kind on other queues
   */
  HeightPrior(ObservedEvent event, LaunchCurve curve, BrandLaunches brand) {
    this.event = event;
    this.curve = curve;
    this.brand = brand;
  }

  /**
   * The expected rise at the peak.
   *
   * @param same this queue's events of the name
   * @param kind this queue's events of the kind
   */
  double height(List<ObservedEvent> same, List<ObservedEvent> kind) {
    addTold(kind);
    addNamed(same);
    if (sources.isEmpty()) {
      addKind(kind);
    }
    Height own = event.height(curve);
    Height prior = prior();
    double total = prior.precision() + own.precision();
    return total > 0
        ? (prior.precision() * prior.value() + own.precision() * own.value()) / total
        : 0;
  }

  /**
   * What the sources say together. Their errors are ratios, so that rises meet in the geometric
   * mean: an arithmetic one weighted by absolute errors would believe the lower of two.
   */
  private Height prior() {
    boolean areRises = sources.stream().allMatch(source -> source.height() > SMALLEST);
    double weights = 0;
    double sum = 0;
    for (Source source : sources) {
      double height = source.height();
      double weight = 1 / source.variance() / (areRises ? 1 : squared(height));
      weights += weight;
      sum += weight * (areRises ? StrictMath.log(height) : height);
    }
    if (weights <= 0) {
      return new Height(0, 0);
    }
    double height = areRises ? StrictMath.exp(sum / weights) : sum / weights;
    return new Height(height, areRises ? weights / squared(height) : weights);
  }

  private static double squared(double height) {
    return Math.max(SMALLEST, height * height);
  }

  private void addTold(List<ObservedEvent> kind) {
    OptionalDouble told = event.event().reach().expectedUplift();
    if (told.isEmpty()) {
      return;
    }
    double variance = PLANNER_SPREAD * PLANNER_SPREAD;
    if (told.getAsDouble() <= SMALLEST) {
      add(told.getAsDouble(), variance);
      return;
    }
    LogMean elsewhere = brand.without(kind).held();
    LogMean held = held(kind);
    double ratio = StrictMath.exp(held.shrunkMean(TRANSFER * elsewhere.shrunkMean(0)));
    add(told.getAsDouble() * ratio, held.variance(elsewhere.variance(variance)));
  }

  private void addNamed(List<ObservedEvent> same) {
    LogMean named = new LogMean();
    for (ObservedEvent other : same) {
      if (isSeen(other)) {
        named.add(Math.max(SMALLEST, other.height(curve).value()));
      }
    }
    if (named.count() > 0) {
      double variance = named.variance(NAME_SPREAD * NAME_SPREAD);
      add(StrictMath.exp(named.mean()), variance * (1 + 1.0 / named.count()));
    } else {
      brand
          .ofName(event.name())
          .height()
          .ifPresent(height -> add(height, BRAND_SPREAD * BRAND_SPREAD));
    }
  }

  private void addKind(List<ObservedEvent> kind) {
    double heights = 0;
    int count = 0;
    for (ObservedEvent other : kind) {
      if (isSeen(other)) {
        heights += other.height(curve).value();
        count++;
      }
    }
    if (count == 0) {
      count = brand.events();
      heights = count * brand.height().orElse(0);
    }
    if (count > 0) {
      add(heights / (count + 1), KIND_SPREAD * KIND_SPREAD);
    }
  }

  private LogMean held(List<ObservedEvent> kind) {
    LogMean held = new LogMean();
    for (ObservedEvent other : kind) {
      double told = other.event().reach().expectedUplift().orElse(0);
      if (isSeen(other) && told > SMALLEST) {
        held.add(Math.max(SMALLEST, other.height(curve).value()) / told);
      }
    }
    return held;
  }

  private boolean isSeen(ObservedEvent other) {
    return other != event && other.height(curve).precision() > 0;
  }

  private void add(double height, double relativeVariance) {
    sources.add(new Source(height, relativeVariance));
  }
}
