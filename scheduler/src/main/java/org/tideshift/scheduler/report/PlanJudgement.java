package org.tideshift.scheduler.report;

import java.util.List;

/**
 * What a night says of its own plan.
 *
 * @param lowerBound agent-intervals that no lawful plan could have covered, 0 or more
 * @param boundMethod how that was proven
 * @param gap how far the plan is above the bound, as a share of it, 0 or more
 * @param coverageTarget share of required agent-intervals below which a person must look, 0..1
 * @param warnings what a person should know, one sentence each
 */
public record PlanJudgement(
    double lowerBound,
    String boundMethod,
    double gap,
    double coverageTarget,
    List<String> warnings) {

  /** Copies the warnings. */
  public PlanJudgement {
    warnings = List.copyOf(warnings);
  }
}
