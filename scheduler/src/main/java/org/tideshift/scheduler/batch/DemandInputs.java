package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.List;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.demand.ContactCounts;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.forecast.history.History;

/**
 * What a forecast starts from.
 *
 * @param history what happened, at the planning interval
 * @param queues every queue of the history and of {@code queues.csv}, in alphabetical order
 * @param calendar the site's clock, holidays and events
 */
public record DemandInputs(History history, List<Queue> queues, SiteCalendar calendar) {

  /** Copies the queues. */
  public DemandInputs {
    queues = List.copyOf(queues);
  }

  /** What came to every queue before {@code end}. */
  List<ContactCounts> countsBefore(Instant end) {
    return history.queues().stream().map(queue -> before(queue.counts(), end)).toList();
  }

  private static ContactCounts before(ContactCounts counts, Instant end) {
    return end.isBefore(counts.grid().end())
        ? counts.before((int) Math.max(0, counts.grid().intervalsUntil(end)))
        : counts;
  }
}
