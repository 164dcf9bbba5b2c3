package org.tideshift.scheduler.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A what-if beside the published plan.
 *
 * @param name what it is called
 * @param settings the configuration keys that it sets, with their values
 * @param setting where and when the published plan stands
 * @param published the published plan
 * @param scenario the plan under the settings
 */
public record Scenario(
    String name,
    Map<String, String> settings,
    NightSetting setting,
    NightPlan published,
    NightPlan scenario) {

  /** Copies the settings. */
  public Scenario {
    settings = new LinkedHashMap<>(settings);
  }

  /** What the settings change. */
  public PlanDifference difference() {
    return PlanDifference.of(published, scenario);
  }
}
