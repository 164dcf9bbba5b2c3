package org.tideshift.forecast.model;

import java.util.List;
import java.util.OptionalDouble;
import org.tideshift.forecast.model.ObservedEvent.Height;

/**
 * How high an event goes, from three sources weighted by their precision: its own days as far as
 * they are known, what the planner expects times how past expectations of this queue held, and what
 * earlier events of its name did.
 */
final class HeightPrior {
  /** Relative error of a planner and of an earlier event, before any was seen. */
  private static final double PLANNER_SPREAD = 0.35;

  private static final double NAME_SPREAD = 0.5;
  private static final double PRIOR_EVENTS = 3;
  private static final double SMALLEST = 0.02;

  private final ObservedEvent event;
  private final LaunchCurve curve;
  private double precision;
  private double sum;

  private HeightPrior(ObservedEvent event, LaunchCurve curve) {
    this.event = event;
    this.curve = curve;
  }

  static HeightPrior of(
      ObservedEvent event, List<ObservedEvent> same, List<ObservedEvent> kind, LaunchCurve curve) {
    HeightPrior prior = new HeightPrior(event, curve);
    LogMean named = prior.heights(same);
    OptionalDouble told = event.event().reach().expectedUplift();
    if (told.isPresent() && told.getAsDouble() > SMALLEST) {
      LogMean held = prior.held(kind);
      prior.add(
          told.getAsDouble() * Math.exp(held.shrunkMean(PRIOR_EVENTS)),
          held.variance(PLANNER_SPREAD));
    } else if (told.isPresent()) {
      prior.add(told.getAsDouble(), PLANNER_SPREAD * PLANNER_SPREAD);
    }
    if (named.count() > 0) {
      prior.add(Math.exp(named.mean()), named.variance(NAME_SPREAD) * (1 + 1.0 / named.count()));
    }
    return prior;
  }

  private void add(double height, double relativeVariance) {
    double weight = 1 / (relativeVariance * Math.max(SMALLEST, height * height));
    sum += weight * height;
    precision += weight;
  }

  private LogMean heights(List<ObservedEvent> events) {
    LogMean mean = new LogMean();
    for (ObservedEvent other : events) {
      Height height = other.height(curve);
      if (other != event && height.precision() > 0) {
        mean.add(Math.log(Math.max(SMALLEST, height.value())));
      }
    }
    return mean;
  }

  private LogMean held(List<ObservedEvent> events) {
    LogMean mean = new LogMean();
    for (ObservedEvent other : events) {
      Height height = other.height(curve);
      OptionalDouble told = other.event().reach().expectedUplift();
      if (other != event && height.precision() > 0 && told.orElse(0) > SMALLEST) {
        mean.add(Math.log(Math.max(SMALLEST, height.value()) / told.getAsDouble()));
      }
    }
    return mean;
  }

  /** The expected rise at the peak. */
  double height() {
    Height own = event.height(curve);
    double total = precision + own.precision();
    return total > 0 ? (sum + own.precision() * own.value()) / total : 0;
  }

  /** A mean and a spread on the log scale. */
  private static final class LogMean {
    private int count;
    private double sum;
    private double squares;

    void add(double value) {
      count++;
      sum += value;
      squares += value * value;
    }

    int count() {
      return count;
    }

    double mean() {
      return count == 0 ? 0 : sum / count;
    }

    double shrunkMean(double priorCount) {
      return sum / (count + priorCount);
    }

    double variance(double priorSpread) {
      double own = count == 0 ? 0 : squares - count * mean() * mean();
      return (own + PRIOR_EVENTS * priorSpread * priorSpread) / (count + PRIOR_EVENTS);
    }
  }
}
