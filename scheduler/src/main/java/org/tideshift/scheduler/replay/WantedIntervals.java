package org.tideshift.scheduler.replay;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tideshift.scheduler.staffing.GroupRequirement;

/**
 * The intervals in which a staffing group wants somebody.
 *
 * @param group the group's name
 * @param starts starts of the intervals
 */
public record WantedIntervals(String group, SortedSet<Instant> starts) {
  /** Copies the set. */
  public WantedIntervals {
    starts = Collections.unmodifiableSortedSet(new TreeSet<>(starts));
  }

  /** The intervals of each requirement that are above nobody. */
  public static List<WantedIntervals> of(List<GroupRequirement> requirements) {
    return requirements.stream().map(WantedIntervals::of).toList();
  }

  private static WantedIntervals of(GroupRequirement requirement) {
    SortedSet<Instant> starts = new TreeSet<>();
    for (int i = 0; i < requirement.grid().size(); i++) {
      if (requirement.agentsRequired(i) > 0) {
        starts.add(requirement.grid().startOf(i));
      }
    }
    return new WantedIntervals(requirement.staffingGroup(), starts);
  }
}
