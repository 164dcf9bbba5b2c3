package org.tideshift.scheduler.batch;

import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.staffing.StaffingOptions;

/** How a configuration makes requirements; the pool is not in it. */
final class StaffingSettings {
  private StaffingSettings() {}

  static StaffingOptions of(Configuration configuration) {
    return StaffingOptions.usual(configuration.get(ConfigurationKeys.TIMEZONE))
        .withRisk(configuration.get(ConfigurationKeys.STAFFING_RISK))
        .over(configuration.get(ConfigurationKeys.STAFFING_SERVICE_LEVEL_OVER));
  }
}
