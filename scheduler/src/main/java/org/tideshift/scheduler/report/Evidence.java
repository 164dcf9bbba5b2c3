package org.tideshift.scheduler.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.DayTotal;
import org.tideshift.scheduler.offers.Agent;

/**
 * What a page holds beside the plan.
 *
 * @param history what came, one entry a queue
 * @param dayTotals forecast by local day, by queue; a queue without one has none
 * @param backtests how the methods would have done before
 * @param agents the pool
 * @param track what came of the forecasts of earlier nights
 */
public record Evidence(
    List<ContactCounts> history,
    Map<String, List<DayTotal>> dayTotals,
    List<BacktestLine> backtests,
    List<Agent> agents,
    TrackRecord track) {

  /** Copies the collections. */
  public Evidence {
    history = List.copyOf(history);
    dayTotals = new TreeMap<>(dayTotals);
    backtests = List.copyOf(backtests);
    agents = List.copyOf(agents);
  }
}
