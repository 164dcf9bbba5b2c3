package org.tideshift.scheduler.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** Looks at all that a night needs, and changes nothing. */
public final class CheckHealth {
  private CheckHealth() {}

  /** Looks at the machine alone. */
  public static List<HealthCheck> ofMachine(Instant now) {
    return MachineChecks.all(now);
  }

  /**
   * Looks at the machine and at a workspace.
   *
   * @param now the clock
   * @throws StepFailure NO_WORKSPACE where there is none
   */
  public static List<HealthCheck> ofWorkspace(
      Workspace workspace, Configuration configuration, Instant now) {
    RunNight.requireWorkspace(workspace);
    List<HealthCheck> checks = new ArrayList<>(MachineChecks.all(now));
    checks.addAll(new WorkspaceChecks(workspace, configuration, now).all());
    return checks;
  }

  /** What a process ends with: the code of the first failure, in the order of the checks. */
  public static ExitCode exitCode(List<HealthCheck> checks) {
    Optional<HealthCheck> failure =
        checks.stream().filter(check -> check.status() == HealthCheck.Status.FAILED).findFirst();
    return failure.map(HealthCheck::exitCode).orElse(ExitCode.DONE);
  }
}
