package org.tideshift.scheduler.report;

import java.util.List;
import org.tideshift.scheduler.staffing.ExpectedService;
import org.tideshift.scheduler.staffing.GroupRequirement;

/**
 * How many people a forecast takes.
 *
 * @param requirements one a staffing group, in alphabetical order
 * @param service what contacts may expect of other numbers of people
 */
public record Staffed(List<GroupRequirement> requirements, ExpectedService service) {

  /** Copies the list. */
  public Staffed {
    requirements = List.copyOf(requirements);
  }
}
