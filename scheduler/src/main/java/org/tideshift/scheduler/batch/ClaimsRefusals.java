package org.tideshift.scheduler.batch;

import java.util.List;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.store.RefusedEvent;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** What agents of a workspace said that changes nothing. */
public final class ClaimsRefusals {
  private ClaimsRefusals() {}

  /**
   * Reads the ledger, those recorded last first.
   *
   * @param most how many at most
   * @throws StepFailure NO_WORKSPACE where there is none
   */
  public static List<RefusedEvent> latest(
      Workspace workspace, Configuration configuration, int most) {
    RunNight.requireWorkspace(workspace);
    try (Database database = Ledgers.database(workspace, configuration)) {
      return Ledgers.ledger(database, configuration).refusals(most);
    }
  }
}
