package org.tideshift.scheduler.staffing;

import java.io.Serializable;
import java.util.List;

/**
 * What the stage hands on.
 *
 * @param requirements one a staffing group, in alphabetical order
 * @param warnings what a planner should know, such as deferrable work that no open interval before
 *     its deadline can take; one sentence each
 * @param hours what the hours are spent on
 */
public record StaffingPlan(
    List<GroupRequirement> requirements, List<String> warnings, StaffedHours hours)
    implements Serializable {

  /** Copies the lists. */
  public StaffingPlan {
    requirements = List.copyOf(requirements);
    warnings = List.copyOf(warnings);
  }
}
