package org.tideshift.scheduler.staffing;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the requirement depends on besides queues and forecasts.
 *
 * @param zone the workspace's zone, in which opening hours are read
 * @param risk how the forecast's doubt enters
 * @param fillUpTo occupancy up to which deferrable work may fill idle time where the queue sets no
 *     maximum, above 0, up to 1
 * @param agentSkills the skills of each agent of the pool; empty when the pool is not known, and
 *     then a group's agents are taken to hold the skills of their own group only
 */
public record StaffingOptions(
    ZoneId zone, StaffingRisk risk, double fillUpTo, List<Set<String>> agentSkills) {

  // Work that can be laid aside at once leaves the contacts alone; people need a breath all the
  // same.
  private static final double USUAL_FILL = 0.95;

  /**
   * Copies the pool and checks the share.
   *
   * @throws IllegalArgumentException where {@code fillUpTo} is out of its range
   */
  public StaffingOptions {
    if (!(fillUpTo > 0 && fillUpTo <= 1)) {
      throw new IllegalArgumentException("fillUpTo is " + fillUpTo + ", valid: above 0, up to 1");
    }
    agentSkills = agentSkills.stream().map(Set::copyOf).toList();
  }

  /** The expected service level meets the target, idle time is filled to 95 %, pool not known. */
  public static StaffingOptions usual(ZoneId zone) {
    return new StaffingOptions(
        zone, new StaffingRisk.ExpectedServiceLevel(), USUAL_FILL, List.of());
  }

  /** These options with another risk. */
  public StaffingOptions withRisk(StaffingRisk other) {
    return new StaffingOptions(zone, other, fillUpTo, agentSkills);
  }

  /** These options with a known pool: the skills of each agent. */
  public StaffingOptions withAgentSkills(List<Set<String>> skills) {
    return new StaffingOptions(zone, risk, fillUpTo, skills);
  }

  /**
   * Which share of the agents who hold some skills hold others too; where the pool is not known,
   * all of them where the ones are among the others, else none.
   *
   * @return 0..1
   */
  public double shareHolding(Set<String> held, Set<String> wanted) {
    if (agentSkills.isEmpty()) {
      return held.containsAll(wanted) ? 1 : 0;
    }
    Set<String> both = new HashSet<>(held);
    both.addAll(wanted);
    double able = agentSkills.stream().filter(skills -> skills.containsAll(held)).count();
    double ableForBoth = agentSkills.stream().filter(skills -> skills.containsAll(both)).count();
    return able == 0 ? 0 : ableForBoth / able;
  }
}
