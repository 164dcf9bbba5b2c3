package org.tideshift.scheduler.batch;

import java.util.List;
import java.util.Locale;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.offers.OfferPlan;

/** Whether a plan covers enough, or a person must look. */
final class CoverageJudgement {
  private CoverageJudgement() {}

  static ExitCode exitCode(OfferPlan plan, Configuration configuration) {
    return isEnough(plan, configuration) ? ExitCode.DONE : ExitCode.LOOK;
  }

  /** What to tell a person; empty where the plan covers enough. */
  static List<String> warnings(OfferPlan plan, Configuration configuration) {
    return isEnough(plan, configuration)
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "coverage is %.4f of required agent-intervals, below offers.coverage_target %s;"
                    + " coverage.csv says why, interval by interval",
                plan.coverageShare(),
                configuration.get(ConfigurationKeys.OFFERS_COVERAGE_TARGET)));
  }

  private static boolean isEnough(OfferPlan plan, Configuration configuration) {
    return plan.coverageShare() >= configuration.get(ConfigurationKeys.OFFERS_COVERAGE_TARGET);
  }
}
