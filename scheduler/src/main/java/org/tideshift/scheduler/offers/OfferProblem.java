package org.tideshift.scheduler.offers;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideshift.forecast.demand.IntervalGrid;
import org.tideshift.scheduler.staffing.GroupRequirement;

/**
 * Everything a plan depends on, apart from how hard it is searched for.
 *
 * @param requirements what every staffing group needs; intervals of one length, of 5 to 60 minutes,
 *     on one common grid
 * @param access who may work in a group; a group without an entry requires the skill of its name
 * @param pool the agents and their time
 * @param rules the rules that hold for every agent
 * @param aims what the plan should come near beyond the requirement
 */
public record OfferProblem(
    List<GroupRequirement> requirements,
    List<GroupAccess> access,
    Pool pool,
    OfferRules rules,
    OfferAims aims) {
  /**
   * Intervals that requirements may span: 166 days of quarter-hours, 333 of half-hours. What the
   * solver could hold beyond is left for shifts that run past the end.
   */
  public static final int MOST_INTERVALS = 16_000;

  /** Staffing groups that one plan can hold. */
  public static final int MOST_GROUPS = 256;

  private static final double THOUSAND = 1000;

  /** Copies the lists and refuses a target of another length than its requirement. */
  public OfferProblem {
    requirements = List.copyOf(requirements);
    access = List.copyOf(access);
    for (GroupRequirement one : requirements) {
      aims.findTarget(one.staffingGroup()).ifPresent(target -> checkLength(one, target));
    }
  }

  /** A problem that wants nothing beyond its requirement. */
  public OfferProblem(
      List<GroupRequirement> requirements, List<GroupAccess> access, Pool pool, OfferRules rules) {
    this(requirements, access, pool, rules, OfferAims.plain());
  }

  private static void checkLength(GroupRequirement requirement, GroupTarget target) {
    if (target.expectedAgents().size() != requirement.grid().size()) {
      throw new IllegalArgumentException(
          "target of "
              + target.group()
              + " has "
              + target.expectedAgents().size()
              + " intervals, valid: "
              + requirement.grid().size()
              + ", as its requirement");
    }
  }

  /**
   * Returns the probability that an offer to the agent is claimed and worked, 0..1, by the moment
   * at which the shift starts; in whole thousandths, which is how everybody counts it. Where nobody
   * is required at that moment, that of the next at which somebody is: else a shift would begin
   * before the doors open because nobody ever said no to that hour.
   */
  public double claimProbability(Agent agent, Instant start) {
    Instant counts = pool.odds().varies(agent) ? nextRequired(start) : start;
    LocalDateTime local = LocalDateTime.ofInstant(counts, rules.week().zone());
    return Math.round(pool.odds().at(agent, local) * THOUSAND) / THOUSAND;
  }

  private Instant nextRequired(Instant start) {
    if (requirements.isEmpty()) {
      return start;
    }
    IntervalGrid grid = requirements.get(0).grid();
    int first = (int) Math.max(0, grid.intervalsUntil(start));
    for (int index = first; index < grid.size(); index++) {
      if (isRequired(index)) {
        return index == first ? start : grid.startOf(index);
      }
    }
    return start;
  }

  private boolean isRequired(int index) {
    for (GroupRequirement one : requirements) {
      if (one.agentsRequired(index) > 0) {
        return true;
      }
    }
    return false;
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
