package org.tideshift.scheduler.offers;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What an agent would like; never a rule.
 *
 * @param preferredGroups groups the agent picks first; empty means no preference
 * @param minHoursWeek fewer paid hours a week are not worth the agent's while
 * @param desiredHoursWeek paid hours a week the agent wants
 */
public record Wishes(
    Set<String> preferredGroups,
    Optional<Duration> minHoursWeek,
    Optional<Duration> desiredHoursWeek) {
  /** Copies the set. */
  public Wishes {
    preferredGroups = Set.copyOf(preferredGroups);
  }

  /** Returns no wishes at all. */
  public static Wishes none() {
    return new Wishes(Set.of(), Optional.empty(), Optional.empty());
  }
}
