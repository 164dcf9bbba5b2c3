package org.tideshift.scheduler.offers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.scheduler.staffing.GroupRequirement;

/**
 * Everything a plan depends on, apart from how hard it is searched for.
 *
 * @param requirements what every staffing group needs; intervals of one length, of 5 to 60 minutes,
 *     on one common grid
 * @param access who may work in a group; a group without an entry requires the skill of its name
 * @param pool the agents and their time
 * @param rules the rules that hold for every agent
 */
public record OfferProblem(
    List<GroupRequirement> requirements, List<GroupAccess> access, Pool pool, OfferRules rules) {
  /**
   * Intervals that requirements may span: 166 days of quarter-hours, 333 of half-hours. What the
   * solver could hold beyond is left for shifts that run past the end.
   */
  public static final int MOST_INTERVALS = 16_000;

  /** Copies the lists. */
  public OfferProblem {
    requirements = List.copyOf(requirements);
    access = List.copyOf(access);
  }

  /** Returns who may work in a group, for every group that requires or is accessible. */
  public Map<String, GroupAccess> accessByGroup() {
    Map<String, GroupAccess> byGroup = new TreeMap<>();
    requirements.forEach(
        one -> byGroup.put(one.staffingGroup(), GroupAccess.named(one.staffingGroup())));
    access.forEach(one -> byGroup.put(one.group(), one));
    return byGroup;
  }
}
