package org.tideshift.forecast;

import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;

/**
 * One queue to forecast: a unit of work that shares nothing with other queues.
 *
 * @param queue the queue
 * @param history what is known of it, cleansed, at the interval length of the horizon
 * @param calendar the site's clock, holidays and events
 * @param horizon the intervals to forecast; may begin later than the history ends
 * @param options what the planner set
 */
public record ForecastRequest(
    Queue queue,
    ContactCounts history,
    SiteCalendar calendar,
    IntervalGrid horizon,
    ForecastOptions options) {

  /**
   * Checks that history and horizon go together, and leaves out what the history knows of the
   * horizon: nothing after its start may colour the forecast.
   *
   * @throws IllegalArgumentException where their interval lengths differ
   */
  public ForecastRequest {
    if (!history.grid().length().equals(horizon.length())) {
      throw new IllegalArgumentException(
          "interval of the history is "
              + history.grid().length()
              + ", valid: that of the horizon, "
              + horizon.length());
    }
    long known = Math.max(0, history.grid().intervalsUntil(horizon.start()));
    if (known < history.grid().size()) {
      history = history.before((int) known);
    }
  }
}
