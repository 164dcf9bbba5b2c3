package org.tideshift.scheduler.batch;

import java.time.Instant;
import org.tideshift.scheduler.batch.workspace.LockFile;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** Keeps a second run out of a workspace. */
final class RunLock {
  private static final String NAME = "run";

  private RunLock() {}

  /**
   * Takes the workspace.
   *
   * @param now the time that is named to others
   * @throws StepFailure LOCKED with the holder's name where another run holds it
   */
  static LockFile take(Workspace workspace, Instant now) {
    return LockFile.tryTake(workspace, NAME, now)
        .orElseThrow(
            () ->
                new StepFailure(
                    ExitCode.LOCKED,
                    workspace.root()
                        + " is locked by another run: "
                        + LockFile.holder(workspace, NAME)));
  }
}
