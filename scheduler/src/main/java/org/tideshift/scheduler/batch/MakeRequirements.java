package org.tideshift.scheduler.batch;

import java.util.List;
import java.util.Set;
import org.tideshift.forecast.demand.DemandForecast;
import org.tideshift.forecast.demand.Queue;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.staffing.StaffDemand;
import org.tideshift.scheduler.staffing.StaffingOptions;
import org.tideshift.scheduler.staffing.StaffingPlan;

/** Works out how many people the forecast contacts take. */
public final class MakeRequirements {
  private MakeRequirements() {}

  /**
   * Staffs the forecasts.
   *
   * @param queues what is known of the queues
   * @param forecasts what will come, one a queue
   * @param agentSkills the skills of each agent of the pool; empty when the pool is not known
   */
  public static StaffingPlan make(
      List<Queue> queues,
      List<DemandForecast> forecasts,
      List<Set<String>> agentSkills,
      Configuration configuration,
      Progress progress) {
    progress.begin("staffing", 0);
    StaffingOptions options = StaffingSettings.of(configuration).withAgentSkills(agentSkills);
    StaffingPlan plan = StaffDemand.plan(queues, forecasts, options);
    progress.end(plan.requirements().size() + " staffing groups");
    return plan;
  }
}
