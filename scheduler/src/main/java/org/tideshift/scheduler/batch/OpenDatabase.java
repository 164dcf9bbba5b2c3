package org.tideshift.scheduler.batch;

import java.time.InstantSource;
import org.tideshift.scheduler.batch.store.Database;
import org.tideshift.scheduler.batch.workspace.Configuration;
import org.tideshift.scheduler.batch.workspace.Workspace;

/** Where steps get a workspace's database from: the password is in this process's environment. */
public final class OpenDatabase {
  private OpenDatabase() {}

  /** The database; nothing is opened before the first transaction. */
  public static Database of(Workspace workspace, Configuration configuration) {
    return Database.of(workspace, configuration, System.getenv(), InstantSource.system());
  }
}
