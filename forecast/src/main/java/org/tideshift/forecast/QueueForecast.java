package org.tideshift.forecast;

import java.io.Serializable;
import java.util.List;
import org.tideshift.forecast.demand.DayTotal;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.evaluation.AccuracyRow;

/**
 * A queue's forecast with what is known about its worth.
 *
 * @param forecast the forecast
 * @param dayTotals the same by local day, with ranges of its own: those of intervals do not add up
 * @param accuracy how every method would have done from earlier origins; empty where the history is
 *     too short to tell
 * @param warnings what a person should know, one sentence each, naming the queue
 */
public record QueueForecast(
    DemandForecast forecast,
    List<DayTotal> dayTotals,
    List<AccuracyRow> accuracy,
    List<String> warnings)
    implements Serializable {

  /** Copies the lists. */
  public QueueForecast {
    dayTotals = List.copyOf(dayTotals);
    accuracy = List.copyOf(accuracy);
    warnings = List.copyOf(warnings);
  }
}
