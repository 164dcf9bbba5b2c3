package org.tideshift.scheduler.marketplace.simulation;

import java.util.List;

/**
 * What one way of offering came to in one market.
 *
 * @param name which
 * @param days the days in order
 */
public record StrategyResult(String name, List<DayFigures> days) {
  /** Copies the list. */
  public StrategyResult {
    days = List.copyOf(days);
  }

  /** Returns the sum of the days. */
  public DayFigures total() {
    return DayFigures.sum(days);
  }
}
