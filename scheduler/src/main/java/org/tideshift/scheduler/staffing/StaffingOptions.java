package org.tideshift.scheduler.staffing;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the requirement depends on besides queues and forecasts.
 *
 * @param zone the workspace's zone, in which opening hours are read
 * @param risk how the forecast's doubt enters
 * @param span the time over which the service level is kept
 * @param fillUpTo occupancy up to which deferrable work may fill idle time where the queue sets no
 *     maximum, above 0, up to 1
 * @param agentSkills the skills of each agent of the pool; empty when the pool is not known, and
 *     then a group's agents are taken to hold the skills of their own group only
 */
public record StaffingOptions(
    ZoneId zone,
    StaffingRisk risk,
    ServiceSpan span,
    double fillUpTo,
    List<Set<String>> agentSkills) {

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
        zone, new StaffingRisk.ExpectedServiceLevel(), ServiceSpan.INTERVAL, USUAL_FILL, List.of());
  }

  /** These options with another risk. */
  public StaffingOptions withRisk(StaffingRisk other) {
    return new StaffingOptions(zone, other, span, fillUpTo, agentSkills);
  }

  /** These options with the service level kept over another time. */
  public StaffingOptions over(ServiceSpan other) {
    return new StaffingOptions(zone, risk, other, fillUpTo, agentSkills);
  }

  /** These options with a known pool: the skills of each agent. */
  public StaffingOptions withAgentSkills(List<Set<String>> skills) {
    return new StaffingOptions(zone, risk, span, fillUpTo, skills);
  }

  /** The skills of each agent of the pool who holds some, like beside like. */
  public List<Set<String>> skillsHolding(Set<String> held) {
    return agentSkills.stream()
        .filter(skills -> skills.containsAll(held))
        .sorted(Comparator.comparing(skills -> new TreeSet<>(skills).toString()))
        .toList();
  }

  /**
   * Which share of the agents who hold some skills hold one or more sets of others too; where the
   * pool is not known, all of them where one of the sets is among the skills, else none.
   *
   * @return 0..1
   */
  double shareHolding(Set<String> held, List<Set<String>> wanted) {
    if (agentSkills.isEmpty()) {
      return holdsAny(held, wanted) ? 1 : 0;
    }
    List<Set<String>> able = skillsHolding(held);
    double both = able.stream().filter(one -> holdsAny(one, wanted)).count();
    return able.isEmpty() ? 0 : both / able.size();
  }

  private static boolean holdsAny(Set<String> held, List<Set<String>> wanted) {
    return wanted.stream().anyMatch(held::containsAll);
  }
}
