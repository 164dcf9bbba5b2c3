package org.tideshift.scheduler.offers;

import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Brands that one agent must not serve close to each other.
 *
 * @param together brands of one set conflict with each other
 * @param coolOff local days that must lie between shifts of brands in conflict
 */
public record BrandConflicts(List<Set<String>> together, Period coolOff) {
  /** Copies the sets. */
  public BrandConflicts {
    together = together.stream().map(Set::copyOf).toList();
  }

  /** Returns no conflicts. */
  public static BrandConflicts none() {
    return new BrandConflicts(List.of(), Period.ofDays(90));
  }

  /** Returns whether any brand of the one side conflicts with any of the other. */
  public boolean between(Set<String> one, Set<String> other) {
    for (Set<String> set : together) {
      for (String brand : one) {
        if (set.contains(brand)
            && other.stream().anyMatch(b -> set.contains(b) && !b.equals(brand))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether the later span starts before the cool-off after the earlier one is over. */
  public boolean tooClose(TimeSpan one, TimeSpan other, ZoneId zone) {
    TimeSpan first = one.compareTo(other) <= 0 ? one : other;
    TimeSpan second = one.compareTo(other) <= 0 ? other : one;
    return second.start().isBefore(first.end().atZone(zone).plus(coolOff).toInstant());
  }
}
