package org.tideshift.scheduler.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tideshift.forecast.calendar.SiteCalendar;
import org.tideshift.forecast.demand.Queue;

/**
 * Where and when a night stands.
 *
 * @param asOf the moment it took for now
 * @param calendar the site's clock, holidays and events
 * @param queues what is known of the queues
 * @param version version of Tideshift that made the night
 */
public record NightSetting(
    Instant asOf, SiteCalendar calendar, List<Queue> queues, String version) {

  /** Copies the queues. */
  public NightSetting {
    queues = List.copyOf(queues);
  }

  /** The site's zone. */
  public ZoneId zone() {
    return calendar.zone();
  }
}
