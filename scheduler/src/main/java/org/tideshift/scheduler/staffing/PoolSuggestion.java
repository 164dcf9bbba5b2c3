package org.tideshift.scheduler.staffing;

import java.util.List;

/**
 * Two staffing groups that would need fewer people as one.
 *
 * @param groups their names, in alphabetical order; a name such as {@code a + b} is an earlier
 *     suggestion's pool
 * @param savedHoursAWeek hours on shift saved in an average week
 * @param ofHoursAWeek hours on shift that the two need apart in the hours below
 * @param hours the hours of the week that save, Monday first
 */
public record PoolSuggestion(
    List<String> groups, double savedHoursAWeek, double ofHoursAWeek, List<HourOfWeek> hours) {

  /** Copies the lists. */
  public PoolSuggestion {
    groups = List.copyOf(groups);
    hours = List.copyOf(hours);
  }
}
