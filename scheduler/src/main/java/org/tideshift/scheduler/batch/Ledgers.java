package org.tideshift.scheduler.batch;

import java.time.InstantSource;
import org.tideshift.scheduler.batch.store.ClaimsLedger;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.ConfigurationKeys;
import org.tideshift.scheduler.batch.workspace.Workspace;
import org.tideshift.scheduler.marketplace.Deadlines;

/** The ledger as a workspace is configured for it. */
final class Ledgers {
  private Ledgers() {}

  /** The workspace's database, its password from the environment or a file. */
  static Database database(Workspace workspace, Configuration configuration) {
    return Database.of(workspace, configuration, System.getenv(), InstantSource.system());
  }

  static ClaimsLedger ledger(Database database, Configuration configuration) {
    return new ClaimsLedger(database, deadlines(configuration));
  }

  static Deadlines deadlines(Configuration configuration) {
    return new Deadlines(
        configuration.get(ConfigurationKeys.OFFERS_RELEASE_FREE_UNTIL).toDuration(),
        configuration.get(ConfigurationKeys.OFFERS_CONFIRM_BY).toDuration());
  }
}
