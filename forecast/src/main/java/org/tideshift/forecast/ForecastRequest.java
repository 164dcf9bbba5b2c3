package org.tideshift.forecast;

import java.util.List;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.model.LaunchExperience;

/** One queue to forecast: a unit of work that shares nothing with other queues. */
public final class ForecastRequest {
  private final Queue queue;
  private final ContactCounts history;
  private final SiteCalendar calendar;
  private final IntervalGrid horizon;
  private final ForecastOptions options;
  private final List<LaunchExperience> experience;

  /**
   * Checks that history and horizon go together, and leaves out what the history knows of the
   * horizon: nothing after its start may colour the forecast.
   *
   * @param queue the queue
   * @param history what is known of it, cleansed, at the interval length of the horizon
   * @param calendar the site's clock, holidays and events
   * @param horizon the intervals to forecast; may begin later than the history ends
   * @param options what the planner set
   * @throws IllegalArgumentException where their interval lengths differ
   */
  public ForecastRequest(
      Queue queue,
      ContactCounts history,
      SiteCalendar calendar,
      IntervalGrid horizon,
      ForecastOptions options) {
    if (!history.grid().length().equals(horizon.length())) {
      throw new IllegalArgumentException(
          "interval of the history is "
              + history.grid().length()
              + ", valid: that of the horizon, "
              + horizon.length());
    }
    long known = Math.max(0, history.grid().intervalsUntil(horizon.start()));
    this.queue = queue;
    this.history = known < history.grid().size() ? history.before((int) known) : history;
    this.calendar = calendar;
    this.horizon = horizon;
    this.options = options;
    this.experience = List.of();
  }

  private ForecastRequest(ForecastRequest other, List<LaunchExperience> experience) {
    this.queue = other.queue;
    this.history = other.history;
    this.calendar = other.calendar;
    this.horizon = other.horizon;
    this.options = other.options;
    this.experience = List.copyOf(experience);
  }

  /**
   * The same request, with what launches did on the other queues of the brand.
   *
   * @param brand from {@link ForecastDemand#launches}, queue after queue; empty for none
   */
  public ForecastRequest besides(List<LaunchExperience> brand) {
    return new ForecastRequest(this, brand);
  }

  /** The queue. */
  public Queue queue() {
    return queue;
  }

  /** What is known of the queue before the horizon. */
  public ContactCounts history() {
    return history;
  }

  /** The site's clock, holidays and events. */
  public SiteCalendar calendar() {
    return calendar;
  }

  /** The intervals to forecast. */
  public IntervalGrid horizon() {
    return horizon;
  }

  /** What the planner set. */
  public ForecastOptions options() {
    return options;
  }

  /** What launches did on the other queues of the brand. */
  public List<LaunchExperience> experience() {
    return experience;
  }
}
