package org.tideshift.forecast.calendar;

import java.time.ZoneId;
import java.util.List;
import org.tideshift.forecast.demand.Queue;

/**
 * The calendar of a site: its clock, the countries whose holidays matter, and what its planners
 * know beyond them.
 *
 * @param zone the site's zone
 * @param holidayRegions such as {@code US} or {@code GB-WLS}; may be empty
 * @param specialDays the planner's events, in any order
 */
public record SiteCalendar(ZoneId zone, List<String> holidayRegions, List<SpecialDay> specialDays) {

  /** Copies the lists. */
  public SiteCalendar {
    holidayRegions = List.copyOf(holidayRegions);
    specialDays = List.copyOf(specialDays);
  }

  /** The planner's events that concern {@code queue}. */
  public List<SpecialDay> specialDaysOf(Queue queue) {
    return specialDays.stream().filter(day -> day.reach().includes(queue)).toList();
  }
}
