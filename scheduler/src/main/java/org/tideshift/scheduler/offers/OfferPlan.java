package org.tideshift.scheduler.offers;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A lawful plan.
 *
 * @param offers the offers, by agent and start
 * @param coverage the coverage, by group
 * @param bound what no plan can be below
 * @param statistics what the search did
 * @param fingerprint stands for the offers and all that they depend on but those published before
 */
public record OfferPlan(
    List<ShiftOffer> offers,
    List<GroupCoverage> coverage,
    PlanBound bound,
    SearchStatistics statistics,
    String fingerprint)
    implements Serializable {
  /** Copies the lists. */
  public OfferPlan {
    offers = List.copyOf(offers);
    coverage = List.copyOf(coverage);
  }

  /** Returns the agent-intervals required. */
  public double required() {
    return sum(IntervalCoverage::required);
  }

  /** Returns the agent-intervals short. */
  public double uncovered() {
    return sum(IntervalCoverage::shortAgents);
  }

  /** Returns the agent-intervals above what is required. */
  public double surplus() {
    return sum(IntervalCoverage::surplusAgents);
  }

  /** Returns the fraction of the required agent-intervals that is covered, 0..1; 1 for none. */
  public double coverageShare() {
    return required() == 0 ? 1 : 1 - uncovered() / required();
  }

  /** Returns the fraction of the expected agent-intervals that is surplus, 0..1. */
  public double idleShare() {
    double expected = sum(IntervalCoverage::expected);
    return expected == 0 ? 0 : surplus() / expected;
  }

  /**
   * Returns how far the plan is above the bound, as a fraction of the bound; 0 at the bound. Where
   * the bound is below one agent-interval a fraction of it would say nothing: there it is a
   * fraction of what is required.
   */
  public double gap() {
    double above = Math.max(0, uncovered() - bound.uncovered());
    double scale = bound.uncovered() < 1 ? Math.max(1, required()) : bound.uncovered();
    return above / scale;
  }

  private double sum(ToDoubleFunction<IntervalCoverage> value) {
    return coverage.stream().mapToDouble(group -> group.sum(value)).sum();
  }
}
