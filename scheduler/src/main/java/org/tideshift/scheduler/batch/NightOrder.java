package org.tideshift.scheduler.batch;

import java.time.Instant;
import org.tideshift.scheduler.batch.store.ClaimsLedger;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/**
 * Which night is asked for.
 *
 * @param workspace of what
 * @param configuration how
 * @param options when and what for
 * @param progress hears how far it is
 */
record NightOrder(
    Workspace workspace, Configuration configuration, RunNight.Options options, Progress progress) {

  /** The moment that it takes for now. */
  Instant asOf() {
    return PlanTime.asOf(configuration, options.now());
  }

  Database database() {
    return Ledgers.database(workspace, configuration);
  }

  ClaimsLedger ledger(Database database) {
    return Ledgers.ledger(database, configuration);
  }

  RunGuard take(Database database) {
    return RunGuard.take(workspace, configuration, database, options.now());
  }

  /** What the results of its steps depend on. */
  StepBasis.Collector basis() {
    return new StepBasis.Collector(
        options.version(),
        asOf().toString(),
        configuration.texts(),
        FileDigest.hashes(workspace.root(), workspace.inputs()));
  }
}
